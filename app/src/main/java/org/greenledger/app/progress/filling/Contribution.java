package org.greenledger.app.progress.filling;

import org.greenledger.app.progress.OwedState;
import org.jspecify.annotations.Nullable;

/**
 * What another unit owes to the one that submits.
 *
 * @param passedDown whether the duty was passed down to it
 * @param report the latest one; absent while there is none
 */
public record Contribution(
        String unitName, OwedState state, boolean passedDown, @Nullable PastReport report) {}
