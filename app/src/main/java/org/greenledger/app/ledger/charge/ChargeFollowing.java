package org.greenledger.app.ledger.charge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.people.Staff;
import org.greenledger.app.ledger.DutyId;
import org.springframework.stereotype.Component;

/** When a duty is withdrawn, its people go on with the same unit's new one, or are released. */
@Component
public class ChargeFollowing {

    private final JdbcCharges charges;
    private final Staff staff;

    ChargeFollowing(JdbcCharges charges, Staff staff) {
        this.charges = charges;
        this.staff = staff;
    }

    /**
     * To be called after the new duties were entered.
     *
     * @param withdrawn ids of the duties that no longer stand
     */
    public void follow(Collection<Long> withdrawn, CurrentUser user, Instant at) {
        List<JdbcCharges.Orphan> released = new ArrayList<>();
        // Asked anew after each: two of one unit must not follow into the same place.
        for (Long one : withdrawn) {
            for (JdbcCharges.Orphan orphan : charges.orphans(List.of(one))) {
                DutyId next = orphan.next();
                if (next == null) {
                    released.add(orphan);
                } else {
                    charges.follow(orphan, next, user, at);
                }
            }
        }
        if (!released.isEmpty()) {
            release(released, user, at);
        }
    }

    private void release(List<JdbcCharges.Orphan> released, CurrentUser user, Instant at) {
        Map<PersonId, String> names =
                staff.names(released.stream().map(o -> o.charge().person()).toList());
        charges.withdraw(released.stream().map(JdbcCharges.Orphan::charge).toList(), user, at);
        charges.note(
                released.stream()
                        .map(
                                o ->
                                        new JdbcCharges.Line(
                                                o.issue(),
                                                o.charge().role(),
                                                names.getOrDefault(o.charge().person(), "")
                                                        + "（"
                                                        + o.unitName()
                                                        + "）",
                                                null))
                        .toList(),
                "单位的责任已撤销",
                user,
                at);
    }
}
