package org.greenledger.app.demo;

import java.util.List;
import java.util.function.Supplier;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.bodies.Bodies;
import org.greenledger.app.identity.bodies.BodyForm;
import org.greenledger.app.identity.bodies.BodySort;

/** The province's leading group with its liaison and special groups. */
final class DemoBodies {

    private final Bodies bodies;

    DemoBodies(Bodies bodies) {
        this.bodies = bodies;
    }

    /**
     * Sets them up, unless there are some already.
     *
     * @param head the office head as they are now: each new unit widens what they may see
     */
    void fill(Supplier<CurrentUser> head) {
        if (!bodies.all(head.get()).isEmpty()) {
            return;
        }
        UnitId top = null;
        for (List<String> line : DemoLines.of("bodies.txt")) {
            BodyForm form =
                    new BodyForm(
                            line.get(1),
                            line.get(5),
                            line.get(2).replace('；', '\n'),
                            line.get(3),
                            line.get(4),
                            "省督察整改领导小组组成方案");
            BodySort sort = BodySort.valueOf(line.get(0));
            UnitId unit = bodies.found(sort, top, form, head.get());
            top = top == null ? unit : top;
        }
    }
}
