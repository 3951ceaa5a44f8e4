package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;

/**
 * What is due next.
 *
 * @param what the milestone, or 整改时限 for the issue's own last day
 */
public record NextDue(LocalDate dueOn, String what, boolean milestone) {}
