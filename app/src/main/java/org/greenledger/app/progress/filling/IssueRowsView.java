package org.greenledger.app.progress.filling;

import java.util.List;
import org.greenledger.app.ledger.IssueId;

/** An issue with what a unit owes for it. */
public record IssueRowsView(
        IssueId issue, String number, String description, List<FillingRow> rows) {}
