package org.greenledger.app.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of sign-in, as they stand in the database and so on every node. */
@Service
public class SignInRuleBook {

    private final JdbcRuleBook stored;
    private final ApplicationEventPublisher events;

    SignInRuleBook(JdbcRuleBook stored, ApplicationEventPublisher events) {
        this.stored = stored;
        this.events = events;
    }

    /** The rules in force. */
    public SignInRules now() {
        return stored.now();
    }

    /** Codes of the roles whose holders need a second factor beside the three administrators. */
    public List<String> rolesWithSecondFactor() {
        return stored.rolesWithSecondFactor();
    }

    /**
     * Puts other rules in force, at once and for everybody.
     *
     * @param rules with the version that the form was filled from
     * @param roles codes of the roles whose holders need a second factor
     * @throws Refused when one is outside its bounds or no reason is given
     * @throws Stale when somebody else changed them meanwhile
     */
    @Transactional
    public void change(SignInRules rules, Set<String> roles, String reason) {
        List<Refusal> found = new ArrayList<>(rules.refusals());
        if (reason.isBlank()) {
            found.add(Refusal.at("reason", "请写明修改原因"));
        }
        Refused.ifAny(found);
        SignInRules before = stored.now();
        List<String> rolesBefore = stored.rolesWithSecondFactor();
        if (!stored.write(rules)) {
            throw new Stale("登录规则刚被别人修改过，您的改动没有保存");
        }
        stored.setRolesWithSecondFactor(roles);
        events.publishEvent(
                new SignInRulesChanged(
                        RulesDifference.of(before, rules, rolesBefore, roles), reason.strip()));
    }
}
