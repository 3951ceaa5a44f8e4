package org.greenledger.app.ledger.deadlines.pages;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.web.pieces.Choice;
import org.springframework.stereotype.Component;

/** The units above a person's scope, whose word can be needed. */
@Component
class HigherUnits {

    private static final int DEEPEST = 20;

    private final Directory directory;

    HigherUnits(Directory directory) {
        this.directory = directory;
    }

    /** From the nearest to the highest. */
    List<Choice> of(CurrentUser user) {
        List<Choice> all = new ArrayList<>();
        UnitId next = user.unit();
        for (int k = 0; k < DEEPEST && next != null; k++) {
            UnitView unit = directory.find(next).orElse(null);
            if (unit == null) {
                break;
            }
            if (!user.scope().holds(unit.id())) {
                all.add(new Choice("" + unit.id().value(), unit.name()));
            }
            next = unit.parent();
        }
        return all;
    }
}
