package org.greenledger.app.progress.review;

import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * How many accepted reports of a period are to be drawn.
 *
 * @param share in percent; absent where a number is asked for
 * @param number how many; absent where a share is asked for
 * @param seed what decides the draw; empty for one by chance
 */
public record SpotForm(
        PeriodId period, @Nullable Integer share, @Nullable Integer number, String seed) {}
