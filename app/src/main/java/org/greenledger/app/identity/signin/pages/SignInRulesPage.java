package org.greenledger.app.identity.signin.pages;

import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.signin.SignInRuleBook;
import org.greenledger.app.identity.signin.SignInRules;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rules of sign-in, edited by the security administrator. */
@Controller
@Requires(Permission.SIGN_IN_MANAGE)
class SignInRulesPage {

    private final SignInRuleBook book;
    private final People people;

    SignInRulesPage(SignInRuleBook book, People people) {
        this.book = book;
        this.people = people;
    }

    @GetMapping(SafetyTabs.RULES)
    Page show(CurrentUser user) {
        return page(user, book.now(), Set.copyOf(book.rolesWithSecondFactor()), "", List.of());
    }

    @PostMapping(SafetyTabs.RULES)
    Page change(
            CurrentUser user,
            @ModelAttribute SignInRules rules,
            @RequestParam(defaultValue = "") Set<String> roles,
            @RequestParam String reason) {
        try {
            book.change(rules, roles, reason);
            return Page.redirect(SafetyTabs.RULES).toast("登录规则已修改，立即生效");
        } catch (Refused refused) {
            return page(user, rules, roles, reason, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page page(
            CurrentUser user,
            SignInRules rules,
            Set<String> chosen,
            String reason,
            List<Refusal> refusals) {
        return Page.of("identity/signin/rules")
                .with("tabs", SafetyTabs.of(user, SafetyTabs.RULES))
                .with("rules", rules)
                .with("roles", people.roles())
                .with("chosen", chosen)
                .with("reason", reason)
                .with("refusals", refusals);
    }
}
