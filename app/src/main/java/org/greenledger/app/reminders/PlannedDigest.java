package org.greenledger.app.reminders;

import java.util.List;
import org.greenledger.app.identity.PersonId;

/** What a person would be told on a day: what is late first, then by day. */
public record PlannedDigest(PersonId person, List<DigestLine> lines) {

    /** Takes a copy of the list. */
    public PlannedDigest {
        lines = List.copyOf(lines);
    }
}
