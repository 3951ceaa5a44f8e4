package org.greenledger.app.identity.signin.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.oidc.ClaimMappings;
import org.greenledger.app.identity.oidc.OidcProviders;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Identity providers: what their words mean here, and who came from them. */
@Controller
@Requires(Permission.SIGN_IN_MANAGE)
class ProvidersPage {

    private final OidcProviders providers;
    private final ClaimMappings mappings;
    private final People people;

    ProvidersPage(OidcProviders providers, ClaimMappings mappings, People people) {
        this.providers = providers;
        this.mappings = mappings;
        this.people = people;
    }

    @GetMapping(SafetyTabs.PROVIDERS)
    Page show(CurrentUser user) {
        return page(user, List.of());
    }

    @PostMapping(SafetyTabs.PROVIDERS + "/units")
    Page addUnit(
            CurrentUser user,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam String value,
            @RequestParam String unit) {
        return done(user, "已保存对应关系", () -> mappings.add(provider, true, value, unit));
    }

    @PostMapping(SafetyTabs.PROVIDERS + "/roles")
    Page addRole(
            CurrentUser user,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam String value,
            @RequestParam String role) {
        return done(user, "已保存对应关系", () -> mappings.add(provider, false, value, role));
    }

    @PostMapping(SafetyTabs.PROVIDERS + "/{id}/remove")
    Page remove(CurrentUser user, @PathVariable long id) {
        return done(user, "已删除对应关系", () -> mappings.remove(id));
    }

    private Page done(CurrentUser user, String told, Runnable act) {
        try {
            act.run();
            return Page.redirect(SafetyTabs.PROVIDERS).toast(told);
        } catch (Refused refused) {
            return page(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page page(CurrentUser user, List<Refusal> refusals) {
        return Page.of("identity/signin/providers")
                .with("tabs", SafetyTabs.of(user, SafetyTabs.PROVIDERS))
                .with("providers", providers.all())
                .with("mappings", mappings.all())
                .with("accounts", mappings.accounts())
                .with("roles", people.roles())
                .with("refusals", refusals);
    }
}
