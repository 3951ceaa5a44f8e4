package org.greenledger.app.reminders.spi;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;

/**
 * Something that waits for people.
 *
 * @param kind its kind's code
 * @param subject what it is, for ever, for example {@code measure:17}
 * @param what a title that may leave the house: no names of petitioners, no content
 * @param address the page where it is done
 * @param dueOn its last day; for what has none, the day since which it waits
 * @param unit whose duty it is
 * @param unitName its name
 * @param people those in charge of it by name; empty: the unit's people who may do it
 * @param owner the unit whose office set the rules
 * @param secret whether only those may hear of it who may see accountability matters; never leaves
 *     the house
 */
public record DueThing(
        String kind,
        String subject,
        String what,
        String address,
        LocalDate dueOn,
        UnitId unit,
        String unitName,
        List<PersonId> people,
        UnitId owner,
        boolean secret) {

    /** Takes a copy of the list. */
    public DueThing {
        people = List.copyOf(people);
    }
}
