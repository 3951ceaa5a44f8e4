package org.greenledger.app.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Another issue as far as it is named on an issue's page.
 *
 * @param title the first 120 characters of its description
 */
public record IssueLink(
        IssueId id,
        String number,
        String title,
        @Nullable LocalDate dueOn,
        Progress progress,
        boolean withdrawn) {}
