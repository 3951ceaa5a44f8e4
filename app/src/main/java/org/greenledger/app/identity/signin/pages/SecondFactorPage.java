package org.greenledger.app.identity.signin.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.signin.Reconfirm;
import org.greenledger.app.identity.signin.SecondFactors;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own second factor: set up, change, recovery codes. */
@Controller
@SignedInPage
class SecondFactorPage {
    private static final String ADDRESS = "/account/second-factor";

    private final SecondFactors factors;
    private final Reconfirm reconfirm;

    SecondFactorPage(SecondFactors factors, Reconfirm reconfirm) {
        this.factors = factors;
        this.reconfirm = reconfirm;
    }

    @GetMapping(ADDRESS)
    Page show(CurrentUser user) {
        return page(user, List.of());
    }

    @PostMapping(ADDRESS + "/begin")
    Page begin(CurrentUser user, @RequestParam(defaultValue = "") String proof) {
        try {
            factors.begin(user, proof);
            return Page.redirect(ADDRESS);
        } catch (Refused refused) {
            return refused(user, refused);
        }
    }

    /** Shows the recovery codes, this once. */
    @PostMapping(ADDRESS + "/confirm")
    Page confirm(CurrentUser user, @RequestParam String code) {
        try {
            return codes(user, factors.confirm(user, code));
        } catch (Refused refused) {
            return refused(user, refused);
        }
    }

    /** Shows fresh recovery codes, this once. */
    @PostMapping(ADDRESS + "/codes")
    Page renewCodes(CurrentUser user, @RequestParam String proof) {
        try {
            return codes(user, factors.renewCodes(user, proof));
        } catch (Refused refused) {
            return refused(user, refused);
        }
    }

    private Page refused(CurrentUser user, Refused refused) {
        return page(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
    }

    private static Page codes(CurrentUser user, List<String> codes) {
        return Page.of("identity/signin/recovery-codes").with("user", user).with("codes", codes);
    }

    private Page page(CurrentUser user, List<Refusal> refusals) {
        return Page.of("identity/signin/second-factor")
                .with("user", user)
                .with("factor", factors.of(user))
                .with("asks", reconfirm.asksFor(user))
                .with("refusals", refusals);
    }
}
