package org.greenledger.app.progress.rhythms;

import java.time.LocalDate;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;

/**
 * How often an inspection shall be reported on.
 *
 * @param closingDays reports are taken until the end of this working day after the period, 0 to 30;
 *     0 is the last day of the period itself
 * @param fromOn a day of the first period for which it counts
 * @param reason why; needed where a rhythm is replaced
 */
public record RhythmForm(
        InspectionId inspection,
        Course course,
        Frequency frequency,
        int closingDays,
        LocalDate fromOn,
        String reason) {}
