package org.greenledger.app.progress.filling;

import java.time.Instant;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * What came of saving a draft.
 *
 * @param version of the draft from now on; where somebody else was faster, theirs
 * @param at when it was saved
 * @param by who else saved it in between; empty where this one was saved
 * @param computed what percent and schedule come to; absent while there is no percent
 */
public record DraftSaved(int version, Instant at, String by, @Nullable Progress computed) {

    /** Whether it was saved. */
    public boolean saved() {
        return by.isEmpty();
    }
}
