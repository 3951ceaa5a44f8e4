package org.greenledger.app.progress.rhythms;

import java.util.List;
import java.util.Optional;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.PeriodView;

/**
 * An inspection with its rhythms.
 *
 * @param rhythms all that were ever set, the latest first
 * @param last the last period of each course that is open or was
 */
public record InspectionRhythms(
        InspectionId inspection, String name, List<RhythmView> rhythms, List<PeriodView> last) {

    /** The rhythm of a course that was set last. */
    public Optional<RhythmView> latest(Course course) {
        return rhythms.stream().filter(r -> r.course() == course).findFirst();
    }

    /** The last period of a course. */
    public Optional<PeriodView> last(Course course) {
        return last.stream().filter(p -> p.course() == course).findFirst();
    }
}
