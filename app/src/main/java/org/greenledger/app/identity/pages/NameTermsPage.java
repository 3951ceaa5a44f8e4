package org.greenledger.app.identity.pages;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.names.NameTerm;
import org.greenledger.app.identity.names.NameTerms;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Abbreviations and renamings 简称和更名: by what the names in plans are read. */
@Controller
class NameTermsPage {

    private final NameTerms terms;

    NameTermsPage(NameTerms terms) {
        this.terms = terms;
    }

    @GetMapping("/name-terms")
    @Requires(Permission.UNIT_VIEW)
    Page all(@RequestParam(defaultValue = "") String q, CurrentUser user) {
        return page(q, user, List.of());
    }

    private Page page(String words, CurrentUser user, List<Refusal> refusals) {
        return Page.of("identity/nameTerms")
                .with("terms", terms.all(words))
                .with("q", words)
                .with("editable", user.may(Permission.UNIT_REGISTER))
                .with("refusals", refusals);
    }

    @PostMapping("/name-terms")
    @Requires(Permission.UNIT_REGISTER)
    Page add(
            @RequestParam NameTerm.Kind kind,
            @RequestParam(defaultValue = "") String written,
            @RequestParam(defaultValue = "") String full,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate since,
            @RequestParam(defaultValue = "") String source,
            CurrentUser user) {
        try {
            terms.add(kind, written, full, since, source, user);
            return Page.redirect("/name-terms").toast("已增加“" + written.strip() + "”");
        } catch (Refused e) {
            return page("", user, e.refusals()).status(HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @PostMapping("/name-terms/{id}/withdraw")
    @Requires(Permission.UNIT_REGISTER)
    Page withdraw(@PathVariable long id, CurrentUser user) {
        terms.withdraw(id, user);
        return Page.redirect("/name-terms").toast("已停用");
    }
}
