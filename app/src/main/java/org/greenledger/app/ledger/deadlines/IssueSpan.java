package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;

/**
 * From when on an issue's work runs, and how far it is.
 *
 * @param start the day of the plan
 * @param percent how much is done, from the last reports that count
 */
public record IssueSpan(LocalDate start, int percent) {}
