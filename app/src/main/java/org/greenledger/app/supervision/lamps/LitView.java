package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * A lamp that is lit.
 *
 * @param since the first day; absent where the history has none
 */
public record LitView(
        IssueId issue,
        String number,
        String title,
        @Nullable String area,
        @Nullable String lead,
        Lamp lamp,
        String word,
        String reason,
        @Nullable LocalDate since) {}
