package org.greenledger.app.progress.figures;

import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * An issue with how many of its reports are there.
 *
 * @param units the units that are missing, in one line
 */
public record GapIssue(
        IssueId issue,
        String number,
        String title,
        @Nullable String lead,
        int owed,
        int filed,
        int gaps,
        String units) {}
