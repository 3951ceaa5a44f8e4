package org.greenledger.app.progress.rhythms;

import java.util.List;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.Course;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * An office set how often an inspection is reported on.
 *
 * @param before the rhythm so far; absent for the first one
 * @param units the owner's id
 */
public record RhythmSet(
        InspectionId inspection,
        String name,
        Course course,
        @Nullable String before,
        String after,
        String reason,
        List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "inspection:" + inspection.value();
    }

    @Override
    public String sentence() {
        return "设定“%s”的调度周期（%s）".formatted(name, course.chinese());
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change("调度周期", before, after));
    }
}
