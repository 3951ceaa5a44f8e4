package org.greenledger.app.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.progress.rhythms.RhythmForm;
import org.greenledger.app.progress.rhythms.Rhythms;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A province with its office, two departments, a station below one of them, and an office of
 * elsewhere.
 */
public final class ReportedProvince {

    public final String mark = UUID.randomUUID().toString().substring(0, 6);
    public final TestPeople people;
    public final UnitId province;
    public final UnitId water;
    public final UnitId housing;
    public final UnitId station;
    public final CurrentUser officer;
    public final CurrentUser reporter;
    public final CurrentUser participant;
    public final CurrentUser below;
    public final CurrentUser outsider;
    private final ApplicationContext server;

    public ReportedProvince(ApplicationContext server) {
        this.server = server;
        people = TestPeople.of(server);
        province = people.unit("东川省政府" + mark, UnitKind.GOVERNMENT, "东川省" + mark, null);
        UnitId office = people.unit("省整改办" + mark, UnitKind.OFFICE, "东川省" + mark, province);
        water = people.unit("省水利厅" + mark, UnitKind.DEPARTMENT, "东川省" + mark, province);
        housing = people.unit("省住建厅" + mark, UnitKind.DEPARTMENT, "东川省" + mark, province);
        station = people.unit("水文站" + mark, UnitKind.DEPARTMENT, "东川省" + mark, water);
        UnitId abroad = people.unit("西岭整改办" + mark, UnitKind.OFFICE, "西岭省" + mark, null);
        officer = people.again(people.person("张岚", office, "office-head"));
        reporter = people.person("李水", water, "unit-reporter");
        participant = people.person("王建", housing, "unit-reporter");
        below = people.person("陈站", station, "unit-reporter");
        outsider = people.person("外人", abroad, "office-head");
    }

    /** An issue that the water department leads and the housing department shares by clause 2. */
    public IssueEntry shared(String number) {
        return SamplePlan.issue(
                number,
                "第" + number + "号问题：南岸进水浓度偏低" + mark,
                SamplePlan.duty("省水利厅" + mark, water, DutyRole.LEAD),
                SamplePlan.duty("省住建厅" + mark, housing, DutyRole.PARTICIPATING, 2));
    }

    /** An issue that a name without a unit leads. */
    public IssueEntry unbound(String number) {
        return SamplePlan.issue(
                number,
                "第" + number + "号问题：岸线侵占" + mark,
                SamplePlan.duty("省海洋渔业局", null, DutyRole.LEAD),
                SamplePlan.duty("省港口局", null, DutyRole.LEAD));
    }

    public InspectionId adopt(IssueEntry... issues) {
        return server.getBean(Ledger.class)
                .adopt(SamplePlan.of("督察" + mark, province, List.of(issues)), officer)
                .inspection();
    }

    /** Monthly from a month on, five working days to close. */
    public void monthly(InspectionId inspection, LocalDate from) {
        server.getBean(Rhythms.class)
                .set(
                        new RhythmForm(inspection, Course.RUNNING, Frequency.MONTHLY, 5, from, ""),
                        officer);
    }

    /** What is owed in an inspection: "period number/measure unit part state", sorted. */
    public List<String> owed(InspectionId inspection) {
        return server
                .getBean(JdbcClient.class)
                .sql(
                        """
                        select p.name || ' ' || i.number || '/' || coalesce(m.number::text, '-') || ' ' || o.unit_name || ' ' || o.part || ' ' || o.state
                        from progress.owed o join progress.period p on p.id = o.period_id
                        join ledger.issue i on i.id = o.issue_id left join ledger.measure m on m.id = o.measure_id
                        where p.inspection_id = ? order by p.starts_on, i.sort_key, m.number, o.part desc, o.unit_name
                        """)
                .param(inspection.value())
                .query(String.class)
                .list()
                .stream()
                .map(s -> s.replace(mark, ""))
                .toList();
    }

    /** The one thing owed by a unit for a measure in the period of that name. */
    public OwedId owed(
            InspectionId inspection, String period, String issue, int measure, UnitId unit) {
        return new OwedId(
                server.getBean(JdbcClient.class)
                        .sql(
                                """
                                select o.id from progress.owed o join progress.period p on p.id = o.period_id
                                join ledger.issue i on i.id = o.issue_id join ledger.measure m on m.id = o.measure_id
                                where p.inspection_id = ? and p.name = ? and i.number = ? and m.number = ? and o.unit_id = ?
                                """)
                        .params(inspection.value(), period, issue, measure, unit.value())
                        .query(Long.class)
                        .single());
    }
}
