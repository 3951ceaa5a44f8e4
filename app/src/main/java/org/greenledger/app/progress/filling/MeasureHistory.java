package org.greenledger.app.progress.filling;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last reports of one measure to the office, the newest first.
 *
 * @param measure its number; absent for an issue without measures
 */
public record MeasureHistory(@Nullable Integer measure, List<PastReport> reports) {}
