package org.greenledger.app.identity.signin;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/** Passwords: what they must be, and that old ones do not come back. */
@Service
public class Passwords {

    private final SignInRuleBook rules;
    private final JdbcPasswords stored;
    private final PasswordEncoder encoder;
    private final Reconfirm reconfirm;
    private final CommonPasswords common = new CommonPasswords();

    Passwords(
            SignInRuleBook rules,
            JdbcPasswords stored,
            PasswordEncoder encoder,
            Reconfirm reconfirm) {
        this.rules = rules;
        this.stored = stored;
        this.encoder = encoder;
        this.reconfirm = reconfirm;
    }

    /**
     * What is wrong with a password, all at once; the field is {@code password}.
     *
     * @param unit where the person works; {@code null} when there is none yet
     */
    public List<Refusal> refusals(
            String username, String name, @Nullable UnitId unit, String password) {
        List<String> names =
                new ArrayList<>(unit == null ? List.of() : stored.unitNames(unit.value()));
        names.add(name);
        return PasswordRules.refusals(rules.now(), common, username, names, password);
    }

    /** What is wrong with the old password that somebody gives before choosing another. */
    public List<Refusal> refusalsOfOld(CurrentUser user, String password) {
        return reconfirm.password(user, "old", "原密码不对", password);
    }

    /**
     * Why a person may not choose this password now: it was theirs before, or the last one is too
     * young.
     */
    public List<Refusal> refusalsOfOwn(PersonId person, String password) {
        SignInRules now = rules.now();
        List<Refusal> found = new ArrayList<>();
        if (stored.past(person, Math.max(1, now.passwordPast())).stream()
                .anyMatch(hash -> encoder.matches(password, hash))) {
            found.add(
                    Refusal.at(
                            "password",
                            "新密码不能与最近%d次用过的密码相同".formatted(Math.max(1, now.passwordPast()))));
        }
        if (!stored.mustChange(person) && stored.chosenWithin(person, now.passwordHours())) {
            found.add(
                    Refusal.at(
                            "password",
                            "密码修改后%d小时内不能再改；如怀疑密码泄露，请联系系统管理员重设".formatted(now.passwordHours())));
        }
        return found;
    }

    /** The digest to be stored. */
    public String digest(String password) {
        return Objects.requireNonNull(encoder.encode(password));
    }

    /** Writes down that the person's password is now the one with this digest. */
    public void remember(PersonId person, String digest, boolean own) {
        stored.remember(person, digest, own);
    }

    /** What a password must be, in one sentence for forms. */
    public String inWords() {
        return rules.now().passwordInWords();
    }
}
