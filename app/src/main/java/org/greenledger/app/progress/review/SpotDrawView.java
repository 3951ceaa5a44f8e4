package org.greenledger.app.progress.review;

import java.time.LocalDateTime;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * A draw for spot checks.
 *
 * @param periodName of the inspection and the period
 * @param population how many accepted reports were drawn from
 * @param share in percent; absent where a number was asked for
 * @param checked how many of those drawn have a result
 * @param failed how many failed
 */
public record SpotDrawView(
        SpotDrawId id,
        PeriodId period,
        String periodName,
        String seed,
        int population,
        @Nullable Integer share,
        int wanted,
        int checked,
        int failed,
        LocalDateTime at,
        String person) {}
