package org.greenledger.app.progress.passdown;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.PassDownId;
import org.jspecify.annotations.Nullable;

/**
 * A duty that was passed down.
 *
 * @param number the issue's
 * @param measure number of the measure; absent for the whole duty
 * @param fileName of the sub-plan; absent for none
 * @param withdrawnAt when it was taken back
 * @param mine whether the person who looks may take it back
 */
public record PassDownView(
        PassDownId id,
        IssueId issue,
        String number,
        @Nullable Integer measure,
        UnitId from,
        String fromName,
        UnitId to,
        String toName,
        String what,
        String persons,
        @Nullable LocalDate dueOn,
        @Nullable String fileName,
        Instant at,
        String by,
        @Nullable Instant withdrawnAt,
        String withdrawnWhy,
        boolean mine) {}
