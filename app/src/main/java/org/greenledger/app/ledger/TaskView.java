package org.greenledger.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A strengthening measure as pages show it.
 *
 * @param quoted where it stands in the plan; absent where nobody knows
 */
public record TaskView(TaskEntry task, @Nullable QuotedAt quoted) {}
