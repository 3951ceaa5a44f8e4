package org.greenledger.app.identity.spi;

import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;

/**
 * What people hold by name in a room above, so that it can be handed over when they leave. Tells
 * numbers, never content: whoever hands over need not be allowed to see it.
 */
public interface PersonalDuties {

    /**
     * Something held for a unit.
     *
     * @param unit the unit whose work it is
     * @param count how many pieces, 1 or more
     */
    record Held(UnitId unit, String unitName, int count) {}

    /** What the pieces are called, for example 责任事项. */
    String name();

    /** What the person holds, by unit. */
    List<Held> of(PersonId person);

    /**
     * Moves everything the person holds for these units to somebody else, in the caller's
     * transaction, and writes down each piece.
     *
     * @param reason why, in Chinese
     * @return how many pieces moved
     */
    int move(PersonId from, PersonId to, Collection<UnitId> units, String reason, CurrentUser user);
}
