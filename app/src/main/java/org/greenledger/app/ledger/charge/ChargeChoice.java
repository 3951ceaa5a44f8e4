package org.greenledger.app.ledger.charge;

import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one of a duty's two places.
 *
 * @param keep whether it stays as it is
 * @param person who gets it; absent for nobody
 */
public record ChargeChoice(boolean keep, @Nullable PersonId person) {

    /** It stays as it is. */
    public static final ChargeChoice KEEP = new ChargeChoice(true, null);

    /** Nobody has it any longer. */
    public static final ChargeChoice NOBODY = new ChargeChoice(false, null);

    /** This person gets it. */
    public static ChargeChoice of(PersonId person) {
        return new ChargeChoice(false, person);
    }

    /** As a form sends it: nothing to keep, a dash for nobody, or the person's id. */
    public static ChargeChoice read(String text) {
        if (text.equals("-")) {
            return NOBODY;
        }
        return text.matches("[0-9]{1,18}") ? of(new PersonId(Long.parseLong(text))) : KEEP;
    }
}
