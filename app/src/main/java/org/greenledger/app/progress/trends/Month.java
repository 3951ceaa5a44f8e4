package org.greenledger.app.progress.trends;

import java.time.YearMonth;
import java.util.Map;
import org.greenledger.app.ledger.Progress;

/**
 * How issues stood when the last periods that end in a month froze.
 *
 * @param progress how many were how far; states without any are left out
 * @param closed how many were closed
 * @param red how many had a red lamp
 */
public record Month(YearMonth month, Map<Progress, Integer> progress, int closed, int red) {

    /** How many issues there were. */
    public int total() {
        return progress.values().stream().mapToInt(Integer::intValue).sum();
    }
}
