package org.greenledger.app.reminders;

import java.time.LocalDate;
import java.util.List;

/** A person's digest of a day. */
public record DigestView(long id, LocalDate day, boolean read, List<DigestLine> lines) {

    /** Takes a copy of the list. */
    public DigestView {
        lines = List.copyOf(lines);
    }
}
