package org.greenledger.app.identity.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.greenledger.app.identity.PersonId;
import org.springframework.stereotype.Component;

/** Tells whether a code is right, of the authenticator or for recovery, and uses it up. */
@Component
class CodeCheck {

    private final JdbcSecondFactors stored;
    private final SecretBox box;
    private final Clock clock;

    CodeCheck(JdbcSecondFactors stored, SecretBox box, Clock clock) {
        this.stored = stored;
        this.box = box;
        this.clock = clock;
    }

    /** Whether the person has a second factor in force. */
    boolean set(PersonId person) {
        return stored.find(person).map(JdbcSecondFactors.Stored::secret).isPresent();
    }

    boolean accepts(PersonId person, String typed) {
        if (RecoveryCodes.looksLikeOne(typed)) {
            return stored.useCode(person, RecoveryCodes.digest(person, typed));
        }
        Optional<JdbcSecondFactors.Stored> row =
                stored.find(person).filter(r -> r.secret() != null);
        if (row.isEmpty()) {
            return false;
        }
        byte[] closed = Objects.requireNonNull(row.get().secret());
        OptionalLong step = step(person, closed, typed, row.get().lastStep());
        return step.isPresent() && stored.use(person, step.getAsLong());
    }

    /** The step of time that the code belongs to under that secret; empty when it is wrong. */
    OptionalLong step(PersonId person, byte[] closed, String typed, long lastStep) {
        String code = typed.replaceAll("\\s", "");
        return box.open(closed, purpose(person))
                .map(secret -> Totp.matching(secret, code, clock.instant(), lastStep))
                .orElse(OptionalLong.empty());
    }

    static String purpose(PersonId person) {
        return "totp:" + person.value();
    }
}
