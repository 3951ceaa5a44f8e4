package org.greenledger.app.ledger.charge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.spi.PersonalDuties;
import org.greenledger.app.ledger.DutyId;
import org.springframework.stereotype.Component;

/** What a person is in charge of, handed over as a whole. */
@Component
class ChargeHandOver implements PersonalDuties {

    private final JdbcCharges charges;
    private final JdbcChargeLists lists;
    private final ChargeWriting writing;

    ChargeHandOver(JdbcCharges charges, JdbcChargeLists lists, ChargeWriting writing) {
        this.charges = charges;
        this.lists = lists;
        this.writing = writing;
    }

    @Override
    public String name() {
        return "责任事项";
    }

    @Override
    public List<Held> of(PersonId person) {
        return lists.held(person);
    }

    @Override
    public int move(
            PersonId from, PersonId to, Collection<UnitId> units, String reason, CurrentUser user) {
        Map<DutyId, JdbcCharges.Duty> duties =
                charges.lockHeld(from, units).stream()
                        .collect(Collectors.toMap(JdbcCharges.Duty::id, Function.identity()));
        List<JdbcCharges.Charge> now =
                charges.of(duties.keySet()).stream().filter(c -> c.person().equals(from)).toList();
        List<ChargeWriting.Step> steps = new ArrayList<>();
        for (JdbcCharges.Charge charge : now) {
            JdbcCharges.Duty duty = duties.get(charge.duty());
            if (duty != null) {
                steps.add(new ChargeWriting.Step(duty, charge.role(), from, to));
            }
        }
        writing.write(steps, now, reason, user);
        return duties.size();
    }
}
