package org.greenledger.app.ledger;

import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.springframework.context.ApplicationContext;

/**
 * A province with its office, an office of elsewhere, and a unit of elsewhere that has a duty in
 * some of the province's issues.
 */
public final class TwoOffices {

    public final String mark = UUID.randomUUID().toString().substring(0, 6);
    public final TestPeople people;
    public final UnitId province;
    public final UnitId housing;
    public final CurrentUser insider;
    public final CurrentUser outsider;
    public final CurrentUser participant;
    private final Ledger ledger;

    /** Registers units and people of its own. */
    public TwoOffices(ApplicationContext server) {
        ledger = server.getBean(Ledger.class);
        people = TestPeople.of(server);
        province = people.unit("东川省政府" + mark, UnitKind.GOVERNMENT, "东川省" + mark, null);
        UnitId office = people.unit("整改办" + mark, UnitKind.OFFICE, "东川省" + mark, province);
        housing = people.unit("西岭住建局" + mark, UnitKind.DEPARTMENT, "西岭市" + mark, null);
        UnitId other = people.unit("西岭整改办" + mark, UnitKind.OFFICE, "西岭市" + mark, null);
        insider = people.person("张岚", office, "office-clerk");
        participant = people.person("李参", housing, "unit-reporter");
        outsider = people.person("王外", other, "office-clerk");
    }

    /** An issue the participant has no duty in. */
    public IssueEntry own(String number, String description) {
        return SamplePlan.issue(number, description, SamplePlan.duty("省水利厅", null, DutyRole.LEAD));
    }

    /** An issue the participant has a duty in. */
    public IssueEntry shared(String number, String description) {
        return SamplePlan.issue(
                number,
                description,
                SamplePlan.duty("省住建厅", null, DutyRole.LEAD),
                SamplePlan.duty("西岭住建局" + mark, housing, DutyRole.PARTICIPATING, 2));
    }

    /** Adopts a plan with these issues. */
    public Adopted adopt(List<IssueEntry> issues) {
        return ledger.adopt(SamplePlan.of("督察" + mark, province, issues), insider);
    }
}
