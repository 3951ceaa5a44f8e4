package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * Something that a lamp made due.
 *
 * @param reason what stood under the lamp then
 * @param points taken from the unit's score
 * @param on the day it fell due
 * @param done absent while it is open; false where it was not needed
 */
public record DueActView(
        long id,
        IssueId issue,
        String number,
        String title,
        Lamp lamp,
        String word,
        String reason,
        Act act,
        int points,
        String unitName,
        LocalDate on,
        @Nullable Boolean done,
        String note,
        String settledBy,
        boolean mine) {}
