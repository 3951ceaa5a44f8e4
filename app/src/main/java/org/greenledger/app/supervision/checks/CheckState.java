package org.greenledger.app.supervision.checks;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A check as an office has set it for an inspection.
 *
 * @param enabled whether it runs
 * @param thresholds its numbers by name, all of them
 * @param reason why it was changed; empty where it never was
 * @param by who changed it last; empty where nobody did
 * @param at when; absent where nobody did
 * @param open how many open findings it has
 */
public record CheckState(
        CheckCard card,
        boolean enabled,
        Map<String, Integer> thresholds,
        String reason,
        String by,
        @Nullable Instant at,
        int open) {}
