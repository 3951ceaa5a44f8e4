package org.greenledger.app.ledger.deadlines;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.springframework.context.ApplicationContext;

/** A city with its office, leader and a unit at work, below a province, and an office elsewhere. */
final class Office {

    final TestPeople people;
    final String mark = UUID.randomUUID().toString().substring(0, 6);
    final UnitId province;
    final UnitId city;
    final UnitId housing;
    final CurrentUser head;
    final CurrentUser clerk;
    final CurrentUser leader;
    final CurrentUser reporter;
    final CurrentUser above;
    final CurrentUser stranger;
    private final Ledger ledger;

    Office(ApplicationContext server) {
        ledger = server.getBean(Ledger.class);
        people = TestPeople.of(server);
        province = people.unit("东川省政府" + mark, UnitKind.GOVERNMENT, "东川省" + mark, null);
        city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市" + mark, province);
        UnitId office = people.unit("云湖市整改办" + mark, UnitKind.OFFICE, "云湖市" + mark, city);
        UnitId upper = people.unit("东川省整改办" + mark, UnitKind.OFFICE, "东川省" + mark, province);
        housing = people.unit("云湖市住建局" + mark, UnitKind.DEPARTMENT, "云湖市" + mark, city);
        UnitId elsewhere = people.unit("西岭市政府" + mark, UnitKind.GOVERNMENT, "西岭市" + mark, null);
        UnitId far = people.unit("西岭市整改办" + mark, UnitKind.OFFICE, "西岭市" + mark, elsewhere);
        CurrentUser one = people.person("何主任", office, "office-head");
        CurrentUser two = people.person("张岚", office, "office-clerk");
        CurrentUser three = people.person("周市长", city, "leader");
        CurrentUser four = people.person("李建", housing, "unit-reporter");
        CurrentUser five = people.person("孙上级", upper, "office-head");
        CurrentUser six = people.person("王外", far, "office-head");
        head = people.again(one);
        clerk = people.again(two);
        leader = people.again(three);
        reporter = people.again(four);
        above = people.again(five);
        stranger = people.again(six);
    }

    /** A plan issued on 2026-01-05 with these issues, all led by the unit at work. */
    List<IssueId> adopt(IssueEntry... issues) {
        var adopted = ledger.adopt(SamplePlan.of("云湖督察" + mark, city, List.of(issues)), clerk);
        return ledger.book(adopted.inspection(), clerk).issues().stream().map(i -> i.id()).toList();
    }

    IssueEntry issue(String number, List<TermEntry> terms, List<MeasureEntry> measures) {
        return new IssueEntry(
                number,
                null,
                "第" + number + "个问题：南岸污水厂进水浓度偏低" + mark,
                null,
                "云湖市",
                "原文",
                terms,
                measures,
                List.of(SamplePlan.duty("云湖市住建局" + mark, housing, DutyRole.LEAD)),
                Map.of());
    }

    static TermEntry by(String day) {
        return TermEntry.by(LocalDate.parse(day), Precision.DAY, day, null);
    }

    static TermEntry term(TermKind kind, String amount, String unit, String from) {
        return new TermEntry(
                kind,
                kind.chinese(),
                null,
                null,
                amount == null ? null : new BigDecimal(amount),
                unit,
                from,
                List.of(),
                null);
    }

    static TermEntry staged(String... daysAndWhat) {
        List<TermEntry.Stage> stages = new java.util.ArrayList<>();
        for (int k = 0; k < daysAndWhat.length; k += 2) {
            stages.add(new TermEntry.Stage(daysAndWhat[k], daysAndWhat[k + 1]));
        }
        return new TermEntry(
                TermKind.STAGED,
                "分步完成",
                LocalDate.parse(daysAndWhat[daysAndWhat.length - 2]),
                Precision.DAY,
                null,
                null,
                null,
                stages,
                null);
    }
}
