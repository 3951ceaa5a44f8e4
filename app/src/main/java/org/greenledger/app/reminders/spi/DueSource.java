package org.greenledger.app.reminders.spi;

import java.time.LocalDate;
import java.util.List;

/**
 * What is due in a room above. Every bean of this type is asked once a working day, for everybody
 * at once.
 */
public interface DueSource {

    /** The kinds of things it tells of. */
    List<DueKind> kinds();

    /**
     * Everything open whose day lies between these, both counted, in few queries however many
     * people there are.
     *
     * @param today the day to reckon from
     */
    List<DueThing> between(LocalDate first, LocalDate last, LocalDate today);
}
