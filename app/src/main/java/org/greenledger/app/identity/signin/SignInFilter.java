package org.greenledger.app.identity.signin;

import java.time.LocalDate;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Which sign-ins are shown.
 *
 * @param person only theirs; {@code null} for everybody's
 * @param words part of a username or name, or a whole address; empty for all
 * @param outcome only those; {@code null} for all
 * @param since from this day on; {@code null} for the beginning
 * @param till up to and with this day; {@code null} for today
 */
public record SignInFilter(
        @Nullable PersonId person,
        String words,
        @Nullable SignInOutcome outcome,
        @Nullable LocalDate since,
        @Nullable LocalDate till) {

    /** Everything of one person. */
    public static SignInFilter of(PersonId person) {
        return new SignInFilter(person, "", null, null, null);
    }
}
