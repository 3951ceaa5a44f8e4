package org.greenledger.app.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.springframework.stereotype.Component;

/** New duties go to units that exist; a closed one keeps those it had. */
@Component
class DutyUnits {

    private final Directory directory;

    DutyUnits(Directory directory) {
        this.directory = directory;
    }

    /**
     * Lets new duties pass.
     *
     * @throws Refused when one of them is bound to a closed unit, naming who took over
     */
    void welcome(Collection<DutyEntry> duties) {
        List<Refusal> found = new ArrayList<>();
        directory
                .find(
                        duties.stream()
                                .map(DutyEntry::unit)
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList())
                .stream()
                .filter(UnitView::closed)
                .forEach(u -> found.add(Refusal.of(words(u))));
        Refused.ifAny(found);
    }

    private String words(UnitView closed) {
        String heirs =
                directory.successors(closed.id()).stream()
                        .map(UnitView::name)
                        .collect(Collectors.joining("”“"));
        return "“%s”已经撤销，不能承担新的责任，%s"
                .formatted(closed.name(), heirs.isEmpty() ? "请另选单位" : "请改为承接它的“" + heirs + "”");
    }
}
