package org.greenledger.app.identity.signin;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * The rules of sign-in were changed.
 *
 * @param changes from what to what
 * @param reason why, in the administrator's words
 */
public record SignInRulesChanged(List<Change> changes, String reason) implements DomainEvent {
    @Override
    public String subject() {
        return "sign-in-rules:1";
    }

    @Override
    public String sentence() {
        return "修改登录规则";
    }
}
