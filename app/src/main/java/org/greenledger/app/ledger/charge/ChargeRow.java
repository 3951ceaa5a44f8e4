package org.greenledger.app.ledger.charge;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.DutyId;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;

/**
 * A unit's duty with who is in charge of it.
 *
 * @param title begin of the issue's description
 * @param measures numbers of the measures it is for; empty means all
 * @param leader 责任人
 * @param clerk 经办人
 * @param assignable whether the person who looks may assign it
 */
public record ChargeRow(
        DutyId duty,
        IssueId issue,
        String number,
        String title,
        UnitId unit,
        String unitName,
        DutyRole role,
        List<Integer> measures,
        @Nullable LocalDate dueOn,
        @Nullable InCharge leader,
        @Nullable InCharge clerk,
        boolean assignable) {

    /** For example 牵头，第1、3条. */
    public String part() {
        return measures.isEmpty()
                ? role.chinese()
                : role.chinese()
                        + "，第"
                        + String.join("、", measures.stream().map(String::valueOf).toList())
                        + "条";
    }

    /** What a form sends back so that nobody's change is overwritten unseen. */
    public String seen() {
        return duty.value() + ":" + id(leader) + ":" + id(clerk);
    }

    private static long id(@Nullable InCharge one) {
        return one == null ? 0 : one.person().value();
    }
}
