package org.greenledger.app.audit;

import java.util.List;
import org.springframework.stereotype.Service;

/** Reads the log. */
@Service
public class AuditTrail {

    private final JdbcEntries entries;

    AuditTrail(JdbcEntries entries) {
        this.entries = entries;
    }

    /**
     * Entries, newest first.
     *
     * @param before only entries older than the one with this id; {@link Long#MAX_VALUE} for the
     *     newest
     * @param words only entries whose sentence or person contains them; empty for all
     * @param limit at most this many, 1 or more
     */
    public List<EntryView> entries(long before, String words, int limit) {
        return entries.page(before, words.strip(), limit);
    }
}
