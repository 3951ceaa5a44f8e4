package org.greenledger.app.supervision.checks;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said to a finding.
 *
 * @param outcome how it was settled; absent for a unit's explanation
 * @param about the finding's sentence at that time
 */
public record FindingActView(
        @Nullable Outcome outcome,
        String words,
        String about,
        Instant at,
        String by,
        String unit) {}
