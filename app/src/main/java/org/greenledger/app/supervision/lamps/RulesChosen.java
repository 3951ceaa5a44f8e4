package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * It was settled which rules light an inspection's lamps from a day on.
 *
 * @param rules their name with the version; absent for none
 * @param units id of the inspection's owner
 */
public record RulesChosen(
        InspectionId inspection,
        String inspectionName,
        @Nullable String rules,
        LocalDate from,
        String reason,
        List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "inspection:" + inspection.value();
    }

    @Override
    public String sentence() {
        return rules == null
                ? "“%s”自%s起不再亮灯".formatted(inspectionName, from)
                : "“%s”自%s起按“%s”亮灯".formatted(inspectionName, from, rules);
    }
}
