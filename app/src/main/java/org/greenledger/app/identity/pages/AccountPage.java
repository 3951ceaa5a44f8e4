package org.greenledger.app.identity.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.OwnSessions;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.oidc.OidcAccounts;
import org.greenledger.app.identity.oidc.OidcProviders;
import org.greenledger.app.identity.signin.Passwords;
import org.greenledger.app.identity.signin.Reconfirm;
import org.greenledger.app.identity.signin.SecondFactors;
import org.greenledger.app.identity.signin.SignInFilter;
import org.greenledger.app.identity.signin.SignInLog;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.SignedInPage;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One's own account: password and sessions. */
@Controller
@SignedInPage
class AccountPage {

    private static final int SHOWN = 10;

    private final People people;
    private final OwnSessions sessions;
    private final Passwords passwords;
    private final SecondFactors factors;
    private final SignInLog log;
    private final Reconfirm reconfirm;
    private final OidcProviders providers;
    private final OidcAccounts identities;

    AccountPage(
            People people,
            OwnSessions sessions,
            Passwords passwords,
            SecondFactors factors,
            SignInLog log,
            Reconfirm reconfirm,
            OidcProviders providers,
            OidcAccounts identities) {
        this.people = people;
        this.sessions = sessions;
        this.passwords = passwords;
        this.factors = factors;
        this.log = log;
        this.reconfirm = reconfirm;
        this.providers = providers;
        this.identities = identities;
    }

    @GetMapping("/account")
    Page show(CurrentUser user, HttpServletRequest request) {
        return page(user, request, List.of());
    }

    @PostMapping("/account/password")
    Page changePassword(
            CurrentUser user,
            HttpServletRequest request,
            @RequestParam String old,
            @RequestParam String password,
            @RequestParam String again) {
        try {
            Refused.ifAny(
                    password.equals(again)
                            ? List.of()
                            : List.of(Refusal.at("again", "两次输入的新密码不一致")));
            people.changeOwnPassword(user, old, password);
            sessions.endOthers(user, request);
            return Page.redirect("/account").toast("密码已修改，其他地方的登录已全部退出");
        } catch (Refused refused) {
            return page(user, request, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/account/sessions/end")
    Page endSession(CurrentUser user, @RequestParam String key) {
        sessions.end(user, key);
        return Page.redirect("/account").toast("已退出该处登录");
    }

    @PostMapping("/account/sessions/end-others")
    Page endOtherSessions(CurrentUser user, HttpServletRequest request) {
        sessions.endOthers(user, request);
        return Page.redirect("/account").toast("其他地方的登录已全部退出");
    }

    private Page page(CurrentUser user, HttpServletRequest request, List<Refusal> refusals) {
        return Page.of("identity/account")
                .with("user", user)
                .with("sessions", sessions.of(user, request))
                .with("providers", providers.all())
                .with("issuers", identities.issuers(user))
                .with("asks", reconfirm.asksFor(user))
                .with("passwordRule", passwords.inWords())
                .with("secondFactor", factors.of(user))
                .with("signIns", log.page(SignInFilter.of(user.id()), Long.MAX_VALUE, SHOWN))
                .with("refusals", refusals);
    }
}
