package org.greenledger.app.supervision.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A finding in a list.
 *
 * @param check its check's code; {@code title} the check's name
 * @param issue absent where it is about a unit or several issues
 * @param number the issue's; empty without one
 * @param issueTitle the beginning of the issue's text; empty without one
 * @param unit whose it is; absent where it is about none
 * @param sentence with the figures
 * @param seen what a form sends to name it as it was seen
 * @param cleared whether only the cleared may see its issue
 */
public record FindingRow(
        FindingId id,
        InspectionId inspection,
        String inspectionName,
        String check,
        String title,
        Severity severity,
        @Nullable IssueId issue,
        String number,
        String issueTitle,
        @Nullable UnitId unit,
        String unitName,
        UnitId owner,
        String sentence,
        FindingState state,
        boolean answered,
        @Nullable Outcome outcome,
        Instant foundAt,
        Instant seenAt,
        @Nullable Instant goneAt,
        String seen,
        boolean cleared) {

    /** The day in China on which it was first found. */
    public LocalDate foundOn() {
        return LocalDate.ofInstant(foundAt, ZoneId.of("Asia/Shanghai"));
    }

    /** Where it is about: the issue's number, or the unit alone. */
    public String place() {
        return number.isEmpty() ? unitName : "问题 " + number;
    }

    /** Whether it waits for the office. */
    public boolean open() {
        return state == FindingState.OPEN || state == FindingState.ANSWERED;
    }
}
