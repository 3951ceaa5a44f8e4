package org.greenledger.app.ledger.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.ledger.DutyEntry;
import org.springframework.stereotype.Component;

/** What has become of units since the plan named them. */
@Component
class NowCalled {

    private final Directory directory;

    NowCalled(Directory directory) {
        this.directory = directory;
    }

    /** For each duty whose unit was renamed, merged or closed since: what to say of it today. */
    Map<DutyEntry, String> of(Collection<DutyEntry> duties) {
        List<UnitId> ids =
                duties.stream().map(DutyEntry::unit).filter(Objects::nonNull).distinct().toList();
        Map<UnitId, UnitView> units =
                directory.find(ids).stream().collect(Collectors.toMap(UnitView::id, u -> u));
        Map<DutyEntry, String> words = new HashMap<>();
        for (DutyEntry duty : duties) {
            UnitView unit = duty.unit() == null ? null : units.get(duty.unit());
            if (unit != null && unit.closed()) {
                words.put(duty, closed(unit));
            } else if (unit != null && unit.formerNames().contains(duty.unitName())) {
                words.put(duty, "现" + unit.name());
            }
        }
        return words;
    }

    private String closed(UnitView unit) {
        List<String> heirs = directory.successors(unit.id()).stream().map(UnitView::name).toList();
        return heirs.isEmpty() ? "已撤销" : "现" + String.join("、", heirs);
    }
}
