package org.greenledger.app.progress.passdown;

import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * What a unit passes down to a unit below it.
 *
 * @param measure id of the measure; absent for the whole duty in the issue
 * @param what is to be done
 * @param persons who does it, by name
 * @param dueOn by when; may be absent
 */
public record PassDownForm(
        IssueId issue,
        @Nullable Long measure,
        UnitId from,
        UnitId to,
        String what,
        String persons,
        @Nullable LocalDate dueOn) {}
