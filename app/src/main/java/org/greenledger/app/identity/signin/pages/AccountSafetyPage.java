package org.greenledger.app.identity.signin.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.Sessions;
import org.greenledger.app.identity.signin.AccountSafety;
import org.greenledger.app.identity.signin.SignInFilter;
import org.greenledger.app.identity.signin.SignInLog;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The safety of everybody's account: waits, second factors, sessions. */
@Controller
@Requires(Permission.SIGN_IN_MANAGE)
class AccountSafetyPage {
    private static final int SHOWN = 200;
    private static final int LAST = 15;

    private final AccountSafety safety;
    private final Sessions sessions;
    private final SignInLog log;

    AccountSafetyPage(AccountSafety safety, Sessions sessions, SignInLog log) {
        this.safety = safety;
        this.sessions = sessions;
        this.log = log;
    }

    @GetMapping(SafetyTabs.ACCOUNTS)
    Page list(CurrentUser user, @RequestParam(defaultValue = "") String q) {
        return Page.of("identity/signin/accounts")
                .with("tabs", SafetyTabs.of(user, SafetyTabs.ACCOUNTS))
                .with("accounts", safety.find(q, SHOWN))
                .with("most", SHOWN)
                .with("q", q.strip());
    }

    @GetMapping(SafetyTabs.ACCOUNTS + "/{id}")
    Page show(@PathVariable long id) {
        return page(id, List.of());
    }

    @PostMapping(SafetyTabs.ACCOUNTS + "/{id}/unlock")
    Page unlock(@PathVariable long id, @RequestParam String reason) {
        return done(id, "已解除登录等待", () -> safety.unlock(new PersonId(id), reason));
    }

    @PostMapping(SafetyTabs.ACCOUNTS + "/{id}/second-factor/reset")
    Page resetSecondFactor(CurrentUser user, @PathVariable long id, @RequestParam String reason) {
        return done(
                id,
                "已重置动态口令，对方的登录已全部退出",
                () -> safety.resetSecondFactor(user, new PersonId(id), reason));
    }

    @PostMapping(SafetyTabs.ACCOUNTS + "/{id}/sessions/end")
    Page endSessions(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String key,
            @RequestParam String reason) {
        return done(
                id,
                key.isEmpty() ? "已退出其全部登录" : "已退出该处登录",
                () -> safety.endSessions(new PersonId(id), key, reason));
    }

    private Page done(long id, String told, Runnable act) {
        try {
            act.run();
            return Page.redirect(SafetyTabs.ACCOUNTS + "/" + id).toast(told);
        } catch (Refused refused) {
            return page(id, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private Page page(long id, List<Refusal> refusals) {
        PersonId person = new PersonId(id);
        return Page.of("identity/signin/account-safety")
                .with("account", safety.account(person))
                .with("sessions", sessions.of(person))
                .with("signIns", log.page(SignInFilter.of(person), Long.MAX_VALUE, LAST))
                .with("refusals", refusals);
    }
}
