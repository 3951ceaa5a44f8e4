package org.greenledger.app.reminders;

import org.greenledger.app.identity.PersonId;

import java.util.List;

/** What a person would be told on a day: what is late first, then by day. */
public record PlannedDigest(PersonId person, List<DigestLine> lines) {

    /** Takes a copy of the list. */
    public PlannedDigest {
        lines = List.copyOf(lines);
    }
}
