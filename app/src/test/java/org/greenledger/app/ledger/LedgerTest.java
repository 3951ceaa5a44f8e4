package org.greenledger.app.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
class LedgerTest {

    @Autowired Ledger ledger;
    @Autowired ApplicationContext server;
    @Autowired JdbcClient jdbc;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private TestPeople people;
    private UnitId province;
    private UnitId housing;
    private CurrentUser office;
    private CurrentUser outsider;
    private CurrentUser participant;

    @BeforeEach
    void aProvinceAndItsNeighbour() {
        people = TestPeople.of(server);
        province = people.unit("东川省人民政府" + mark, UnitKind.GOVERNMENT, "东川省" + mark, null);
        UnitId officeUnit = people.unit("整改办" + mark, UnitKind.OFFICE, "东川省" + mark, province);
        housing = people.unit("西岭市住建局" + mark, UnitKind.DEPARTMENT, "西岭市" + mark, null);
        UnitId other = people.unit("西岭市整改办" + mark, UnitKind.OFFICE, "西岭市" + mark, null);
        office = people.person("张岚", officeUnit, "office-clerk");
        participant = people.person("李参", housing, "unit-reporter");
        outsider = people.person("王外", other, "office-clerk");
        office = people.again(office);
    }

    private Adopted adopt(IssueEntry... issues) {
        return ledger.adopt(SamplePlan.of("督察" + mark, province, List.of(issues)), office);
    }

    private IssueEntry issue(String number) {
        return SamplePlan.issue(
                number,
                "南岸污水厂进水浓度长期偏低",
                SamplePlan.duty("省住建厅", null, DutyRole.LEAD, 2),
                SamplePlan.duty("西岭市住建局" + mark, housing, DutyRole.PARTICIPATING));
    }

    @Test
    void whatIsAdoptedComesOutInTheSameShape() {
        IssueEntry parent =
                new IssueEntry(
                        "6",
                        "六",
                        "流域污染",
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(),
                        java.util.Map.of());
        PlanEntry plan =
                new PlanEntry(
                        SamplePlan.of("督察" + mark, province, List.of()).inspection(),
                        SamplePlan.version("方案"),
                        List.of(parent, issue("6.1"), issue("6.2"), issue("6.10")),
                        List.of(SamplePlan.task("1.1", "落实党政同责")),
                        List.of(SamplePlan.indicator("优良率", "85.3")));
        Adopted adopted = ledger.adopt(plan, office);
        Book book = ledger.book(adopted.inspection(), office);
        assertThat(book.inspection()).isEqualTo(plan.inspection());
        assertThat(book.issues()).extracting(BookIssue::entry).isEqualTo(plan.issues());
        assertThat(book.tasks()).isEqualTo(plan.tasks());
        assertThat(book.indicators()).isEqualTo(plan.indicators());
        assertThat(book.issues())
                .extracting(BookIssue::leaf)
                .containsExactly(false, true, true, true);
        assertThat(book.issues().get(1).dueOn()).isEqualTo("2026-06-30");
    }

    @Test
    void aDigestOfEveryIssueIsStoredForTheList() {
        Adopted adopted = adopt(issue("17"));
        assertThat(
                        jdbc.sql(
                                        """
                                        select concat_ws('|', lead_unit, unit_count, measure_count, due_on, long_term, immediate, sort_key, owner_unit_id)
                                        from ledger.issue where inspection_id = ?
                                        """)
                                .param(adopted.inspection().value())
                                .query(String.class)
                                .single())
                .isEqualTo("省住建厅|2|2|2026-06-30|t|f|00017|" + province.value());
    }

    @Test
    void aPlanWithFaultsLeavesNothingBehindAndAllFaultsAreTold() {
        IssueEntry empty = SamplePlan.described(issue("2"), " ");
        List<IssueEntry> issues = new ArrayList<>(List.of(issue("1"), issue("1"), empty));
        assertThatThrownBy(() -> ledger.adopt(SamplePlan.of("坏" + mark, province, issues), office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("编号1用了两次")
                .hasMessageContaining("问题2没有描述");
        assertThat(ledger.inspections(office)).isEmpty();
    }

    @Test
    void aFaultInTheMiddleOfWritingTakesEverythingBack() {
        IssueEntry impossible = SamplePlan.described(issue("3"), "含有数据库存不下的字符\u0000的描述");
        assertThatThrownBy(() -> adopt(issue("1"), issue("2"), impossible))
                .isInstanceOf(Exception.class);
        assertThat(
                        jdbc.sql("select count(*) from ledger.inspection where name = ?")
                                .param("督察" + mark)
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void nobodyAdoptsForUnitsOutsideTheirScope() {
        assertThatThrownBy(
                        () ->
                                ledger.adopt(
                                        SamplePlan.of("越权" + mark, province, List.of(issue("1"))),
                                        outsider))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anOutsiderSeesNothingAndAParticipantOnlyTheirIssues() {
        Adopted adopted =
                adopt(
                        issue("1"),
                        SamplePlan.issue(
                                "2", "另一个问题", SamplePlan.duty("省水利厅", null, DutyRole.LEAD)));
        assertThat(ledger.inspections(office))
                .extracting(InspectionView::owned)
                .containsExactly(true);
        assertThat(ledger.inspections(outsider)).isEmpty();
        assertThatThrownBy(() -> ledger.book(adopted.inspection(), outsider))
                .isInstanceOf(NotFound.class);
        assertThat(ledger.inspections(participant))
                .extracting(InspectionView::owned)
                .containsExactly(false);
        assertThat(ledger.book(adopted.inspection(), participant).issues())
                .extracting(i -> i.entry().number())
                .containsExactly("1");
    }

    @Test
    void aLaterVersionChangesWhatItSaysAndNothingElse() {
        Adopted first = adopt(issue("1"), issue("2"), issue("3"));
        List<BookIssue> before = ledger.book(first.inspection(), office).issues();
        IssueEntry one = before.get(0).entry();
        IssueEntry moved =
                SamplePlan.with(
                        one,
                        "2026年12月底前",
                        List.of(
                                TermEntry.by(
                                        LocalDate.of(2026, 12, 31),
                                        Precision.MONTH,
                                        "2026年12月底前",
                                        new Quotation(3, 9, "月底", null))),
                        List.of(
                                one.measures().get(0),
                                new MeasureEntry(
                                        3, "完善运维", List.of(), new Quotation(1, 5, null, null))));
        Adopted second =
                ledger.apply(
                        new PlanChanges(
                                first.inspection(),
                                SamplePlan.version("调整方案"),
                                List.of(issue("4")),
                                List.of(
                                        new PlanChanges.Revision(
                                                before.get(0).id(), before.get(0).version(), moved),
                                        new PlanChanges.Revision(
                                                before.get(1).id(),
                                                before.get(1).version(),
                                                before.get(1).entry())),
                                List.of(
                                        new PlanChanges.Withdrawal(
                                                before.get(2).id(),
                                                before.get(2).version(),
                                                "已并入第1个问题")),
                                null,
                                null,
                                "省政府批复调整"),
                        office);
        assertThat(second.number()).isEqualTo(2);
        assertThat(List.of(second.created(), second.changed(), second.withdrawn()))
                .containsExactly(1, 1, 1);
        List<BookIssue> after = ledger.book(first.inspection(), office).issues();
        assertThat(after)
                .extracting(BookIssue::withdrawn)
                .containsExactly(false, false, true, false);
        assertThat(after.get(0).entry()).isEqualTo(moved);
        assertThat(after.get(0).dueOn()).isEqualTo("2026-12-31");
        assertThat(after.get(1)).isEqualTo(before.get(1));
        assertThat(history(before.get(0).id()))
                .containsExactly(
                        "|deadline|2026年6月底前，并长期坚持（2026-06-30）|2026年12月底前（2026-12-31）|省政府批复调整|plan",
                        "2|measure|新建管网7公里||省政府批复调整|plan",
                        "3|measure||完善运维|省政府批复调整|plan");
        assertThat(history(before.get(1).id())).isEmpty();
        assertThat(history(before.get(2).id())).containsExactly("|issue|在册|撤出|已并入第1个问题|plan");
    }

    @Test
    void aNumberOnceUsedIsNeverUsedAgain() {
        Adopted first = adopt(issue("1"));
        BookIssue one = ledger.book(first.inspection(), office).issues().get(0);
        PlanChanges reuse =
                new PlanChanges(
                        first.inspection(),
                        SamplePlan.version("调整方案"),
                        List.of(issue("1")),
                        List.of(),
                        List.of(new PlanChanges.Withdrawal(one.id(), one.version(), null)),
                        null,
                        null,
                        null);
        assertThatThrownBy(() -> ledger.apply(reuse, office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("编号1已经用过");
        assertThat(ledger.book(first.inspection(), office).issues().get(0).withdrawn()).isFalse();
    }

    @Test
    void aComparisonWithAnOldStateIsNotApplied() {
        Adopted first = adopt(issue("1"));
        BookIssue one = ledger.book(first.inspection(), office).issues().get(0);
        ledger.edit(
                one.id(),
                one.version(),
                List.of(FieldChange.of(IssueField.AREA, "临河市")),
                "勘误",
                Origin.PAGE,
                office);
        PlanChanges late =
                new PlanChanges(
                        first.inspection(),
                        SamplePlan.version("调整方案"),
                        List.of(issue("9")),
                        List.of(new PlanChanges.Revision(one.id(), one.version(), one.entry())),
                        List.of(),
                        null,
                        null,
                        null);
        assertThatThrownBy(() -> ledger.apply(late, office))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("张岚");
        assertThat(ledger.book(first.inspection(), office).issues()).hasSize(1);
    }

    @Test
    void anEditIsWrittenDownFieldByField() {
        BookIssue one = ledger.book(adopt(issue("1")).inspection(), office).issues().get(0);
        ledger.edit(
                one.id(),
                one.version(),
                List.of(
                        FieldChange.of(IssueField.PROGRESS, "基本完成"),
                        FieldChange.of(IssueField.DUE_ON, "2026年9月30日"),
                        FieldChange.of(IssueField.LEAD, "省住建厅（第1、2条）、西岭市住建局" + mark),
                        new FieldChange(IssueField.MEASURE_TEXT, 2, "新建管网8公里")),
                "现场核实",
                Origin.SHEET,
                office);
        BookIssue then = ledger.book(one.inspection(), office).issues().get(0);
        assertThat(then.progress()).isEqualTo(Progress.NEARLY_DONE);
        assertThat(then.dueOn()).isEqualTo("2026-09-30");
        assertThat(then.entry().deadline()).isEqualTo(one.entry().deadline());
        assertThat(DutyWords.write(then.entry().duties(), DutyRole.LEAD))
                .isEqualTo("省住建厅（第1、2条）、西岭市住建局" + mark);
        assertThat(then.entry().measures().get(1).text()).isEqualTo("新建管网8公里");
        assertThat(then.version()).isEqualTo(one.version() + 1);
        assertThat(history(one.id()))
                .containsExactly(
                        "|deadline|2026年6月底前，并长期坚持（2026-06-30）|2026年6月底前，并长期坚持（2026-09-30）|现场核实|sheet",
                        "|progress|未启动|基本完成|现场核实|sheet",
                        "|lead|省住建厅（第2条）|省住建厅（第1、2条）、西岭市住建局" + mark + "|现场核实|sheet",
                        "2|measure_text|新建管网7公里|新建管网8公里|现场核实|sheet");
    }

    @Test
    void allUnusableValuesAreToldAtOnceAndNothingChanges() {
        BookIssue one = ledger.book(adopt(issue("1")).inspection(), office).issues().get(0);
        List<FieldChange> bad =
                List.of(
                        FieldChange.of(IssueField.PROGRESS, "差不多了"),
                        FieldChange.of(IssueField.DUE_ON, "2026-02-30"),
                        FieldChange.of(IssueField.SUPERVISING, "云梯厅"),
                        FieldChange.of(IssueField.AREA, "临河市"));
        List<EditRefusal> told =
                ledger.check(List.of(new IssueEdit(one.id(), one.version(), bad, "试")), office);
        assertThat(told)
                .extracting(EditRefusal::field)
                .containsExactly(IssueField.PROGRESS, IssueField.DUE_ON, IssueField.SUPERVISING);
        assertThatThrownBy(
                        () -> ledger.edit(one.id(), one.version(), bad, "试", Origin.PAGE, office))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("可填：未启动")
                .hasMessageContaining("不是日历上有的日子")
                .hasMessageContaining("云梯厅");
        assertThat(ledger.book(one.inspection(), office).issues().get(0)).isEqualTo(one);
    }

    @Test
    void whoeverEditsAnOldCopyIsToldWhoWasFaster() {
        BookIssue one = ledger.book(adopt(issue("1")).inspection(), office).issues().get(0);
        List<FieldChange> done = List.of(FieldChange.of(IssueField.PROGRESS, "完成"));
        ledger.edit(one.id(), one.version(), done, null, Origin.PAGE, office);
        List<FieldChange> behind = List.of(FieldChange.of(IssueField.PROGRESS, "behind"));
        assertThatThrownBy(
                        () ->
                                ledger.edit(
                                        one.id(), one.version(), behind, null, Origin.PAGE, office))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("刚被张岚修改过");
        assertThat(
                        ledger.check(
                                List.of(new IssueEdit(one.id(), one.version(), behind, null)),
                                office))
                .hasSize(1);
    }

    @Test
    void aParticipantSeesButDoesNotEdit() {
        BookIssue one = ledger.book(adopt(issue("1")).inspection(), office).issues().get(0);
        CurrentUser clerk = people.person("赵经", housing, "office-clerk");
        assertThatThrownBy(
                        () ->
                                ledger.edit(
                                        one.id(),
                                        one.version(),
                                        List.of(FieldChange.of(IssueField.PROGRESS, "完成")),
                                        null,
                                        Origin.PAGE,
                                        clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("您只能查看");
    }

    @Test
    void anEditThatChangesNothingLeavesNoTrace() {
        BookIssue one = ledger.book(adopt(issue("1")).inspection(), office).issues().get(0);
        int changed =
                ledger.edit(
                        List.of(
                                new IssueEdit(
                                        one.id(),
                                        one.version(),
                                        List.of(FieldChange.of(IssueField.PROGRESS, "未启动")),
                                        null)),
                        Origin.SHEET,
                        office);
        assertThat(changed).isZero();
        assertThat(ledger.book(one.inspection(), office).issues().get(0)).isEqualTo(one);
        assertThat(history(one.id())).isEmpty();
    }

    @Test
    void adoptionsAndEditsReachTheAuditLog() {
        BookIssue one = ledger.book(adopt(issue("1")).inspection(), office).issues().get(0);
        ledger.edit(
                one.id(),
                0,
                List.of(FieldChange.of(IssueField.PROGRESS, "完成")),
                null,
                Origin.PAGE,
                office);
        assertThat(
                        jdbc.sql("select sentence from audit.entry where subject = ?")
                                .param("issue:" + one.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("修改问题1：进展（页面修改）");
    }

    @Test
    void aPlanOfFiveThousandRowsGoesInWithoutTrouble() {
        PlanEntry plan =
                SamplePlan.of(
                        "大" + mark,
                        province,
                        SamplePlan.issues(2500, SamplePlan.duty("省水利厅", null, DutyRole.LEAD)));
        long before = System.nanoTime();
        Adopted adopted = ledger.adopt(plan, office);
        assertThat(System.nanoTime() - before).isLessThan(20_000_000_000L);
        assertThat(ledger.book(adopted.inspection(), office).issues()).hasSize(2500);
    }

    private List<String> history(IssueId issue) {
        return jdbc.sql(
                        """
                        select concat(measure_no, '|', field, '|', before, '|', after, '|', reason, '|', origin)
                        from ledger.change where issue_id = ? order by id
                        """)
                .param(issue.value())
                .query(String.class)
                .list();
    }
}
