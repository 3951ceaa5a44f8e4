package org.greenledger.app.progress;

import java.time.Instant;
import java.time.LocalDate;
import org.greenledger.app.ledger.InspectionId;
import org.jspecify.annotations.Nullable;

/**
 * A reporting period.
 *
 * @param inspectionName the inspection's name
 * @param name for example 2026年11月
 * @param closesOn the last day on which reports are taken
 * @param frozenAt when its figures were fixed; absent while it is open
 */
public record PeriodView(
        PeriodId id,
        InspectionId inspection,
        String inspectionName,
        Course course,
        Frequency frequency,
        String name,
        LocalDate startsOn,
        LocalDate endsOn,
        LocalDate closesOn,
        Instant openedAt,
        @Nullable Instant frozenAt) {

    /** Whether its figures are fixed. */
    public boolean frozen() {
        return frozenAt != null;
    }

    /** The name, with the course where it is not the usual one. */
    public String title() {
        return course == Course.KEPT ? name + "（长期坚持）" : name;
    }
}
