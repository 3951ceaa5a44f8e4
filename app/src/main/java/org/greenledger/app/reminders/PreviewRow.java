package org.greenledger.app.reminders;

import java.util.List;

/**
 * What a person would be told.
 *
 * @param made whether they have been told already
 */
public record PreviewRow(String name, String unit, boolean made, List<DigestLine> lines) {

    /** Takes a copy of the list. */
    public PreviewRow {
        lines = List.copyOf(lines);
    }
}
