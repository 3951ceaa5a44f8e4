package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;

/**
 * A last day that the plan does not state.
 *
 * @param note from what it was reckoned, as a Chinese sentence
 */
public record Reckoned(LocalDate dueOn, DueRule rule, String note) {}
