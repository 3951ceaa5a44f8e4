package org.greenledger.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * An indicator as pages show it.
 *
 * @param quoted where it stands in the plan; absent where nobody knows
 */
public record IndicatorView(IndicatorEntry indicator, @Nullable QuotedAt quoted) {}
