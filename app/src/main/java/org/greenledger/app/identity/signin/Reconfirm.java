package org.greenledger.app.identity.signin;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Asks somebody who is signed in once more who they are, before an act that counts as a signature.
 * Whoever has a second factor gives a code, everybody else the password; failures make them wait as
 * at sign-in.
 */
@Service
public class Reconfirm {

    private final SignInRuleBook rules;
    private final JdbcPasswords accounts;
    private final CodeCheck codes;
    private final Waits waits;
    private final PasswordEncoder encoder;

    Reconfirm(
            SignInRuleBook rules,
            JdbcPasswords accounts,
            CodeCheck codes,
            Waits waits,
            PasswordEncoder encoder) {
        this.rules = rules;
        this.accounts = accounts;
        this.codes = codes;
        this.waits = waits;
        this.encoder = encoder;
    }

    /** What to ask for: 动态口令 or 密码; empty for an account that has neither. */
    public String asksFor(CurrentUser user) {
        if (codes.set(user.id())) {
            return "动态口令";
        }
        return accounts.active(user.id()).filter(a -> a.hasPassword()).isPresent() ? "密码" : "";
    }

    /**
     * Passes when the proof is right.
     *
     * @param field the form field that the proof came from
     * @throws Refused when it is wrong, or when one has to wait
     */
    public void check(CurrentUser user, String field, String proof) {
        if (codes.set(user.id())) {
            Refused.ifAny(tried(user, field, "动态口令不对", () -> codes.accepts(user.id(), proof)));
        } else {
            Refused.ifAny(password(user, field, "密码不对", proof));
        }
    }

    /** What is wrong with a password that somebody gives as their own; empty when it is right. */
    List<Refusal> password(CurrentUser user, String field, String wrong, String password) {
        return tried(
                user,
                field,
                wrong,
                () ->
                        accounts.active(user.id())
                                .filter(a -> encoder.matches(password, a.hash()))
                                .isPresent());
    }

    private List<Refusal> tried(
            CurrentUser user, String field, String wrong, BooleanSupplier right) {
        byte[] key = Waits.code(user.id());
        Optional<Waits.Wait> wait = waits.count(key, rules.now());
        if (wait.isPresent()) {
            String left = SignInAnswer.wait(wait.get()).waitInWords();
            return List.of(Refusal.at(field, "失败次数过多，请" + left + "后再试"));
        }
        if (!right.getAsBoolean()) {
            return List.of(Refusal.at(field, wrong));
        }
        waits.clear(key);
        return List.of();
    }
}
