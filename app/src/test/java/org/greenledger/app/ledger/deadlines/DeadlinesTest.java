package org.greenledger.app.ledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** Last days and milestones of a plan of 5 January 2026, looked at on 20 May 2026. */
@ServerTest
@Import(MovableClock.Movable.class)
class DeadlinesTest {

    @Autowired ApplicationContext server;
    @Autowired Ledger ledger;
    @Autowired Deadlines deadlines;
    @Autowired Milestones milestones;
    @Autowired Schedules schedules;
    @Autowired DueJob job;
    @Autowired MovableClock clock;

    private Office office;

    @BeforeEach
    void spring() {
        clock.moveTo(LocalDateTime.of(2026, 5, 20, 9, 0));
        office = new Office(server);
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    private DueView due(IssueId issue) {
        return deadlines.of(issue, office.clerk).own();
    }

    @Test
    void everyKindOfDeadlineGetsTheDayThatItsWordsAllow() {
        List<IssueId> issues =
                office.adopt(
                        office.issue("1", List.of(Office.by("2026-12-31")), List.of()),
                        office.issue(
                                "2",
                                List.of(
                                        TermEntry.plain(TermKind.IMMEDIATE, "立行立改", null),
                                        TermEntry.plain(TermKind.LONG_TERM, "长期坚持", null)),
                                List.of()),
                        office.issue(
                                "3",
                                List.of(TermEntry.plain(TermKind.CONTINUOUS, "持续改善", null)),
                                List.of()),
                        office.issue(
                                "4",
                                List.of(Office.term(TermKind.RELATIVE, "6", "month", null)),
                                List.of()),
                        office.issue(
                                "5",
                                List.of(Office.term(TermKind.RECURRING, "1", "quarter", null)),
                                List.of()),
                        office.issue(
                                "6",
                                List.of(Office.staged("2026-03-31", "完成普查", "2026-09-30", "完成改造")),
                                List.of()),
                        office.issue(
                                "7",
                                List.of(TermEntry.plain(TermKind.LONG_TERM, "长期坚持", null)),
                                List.of()));

        assertThat(due(issues.get(0)))
                .isEqualTo(new DueView(LocalDate.of(2026, 12, 31), null, null, null));
        assertThat(due(issues.get(1)).dueOn()).isEqualTo("2026-02-04");
        assertThat(due(issues.get(1)).note()).contains("立行立改").contains("系统设置");
        assertThat(due(issues.get(2))).isEqualTo(DueView.NONE);
        assertThat(due(issues.get(3)).dueOn()).isEqualTo("2026-07-06");
        assertThat(due(issues.get(4)).dueOn()).isEqualTo("2026-06-30");
        assertThat(due(issues.get(4)).rule()).isEqualTo(DueRule.RECURRING);
        assertThat(due(issues.get(5)).dueOn()).isEqualTo("2026-09-30");
        assertThat(due(issues.get(6))).isEqualTo(DueView.NONE);
        assertThat(milestones.of(issues.get(5), office.clerk))
                .extracting(MilestoneView::what, m -> m.dueOn().toString(), MilestoneView::planned)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("完成普查", "2026-03-31", true),
                        org.assertj.core.groups.Tuple.tuple("完成改造", "2026-09-30", true));
        assertThat(schedules.issues(issues, LocalDate.of(2026, 5, 20)))
                .containsEntry(issues.get(5), 63)
                .containsEntry(issues.get(1), 100)
                .containsEntry(issues.get(0), 37)
                .doesNotContainKeys(issues.get(2), issues.get(4), issues.get(6));
        assertThat(deadlines.next(issues).get(issues.get(5)))
                .isEqualTo(new NextDue(LocalDate.of(2026, 3, 31), "完成普查", true));
    }

    @Test
    void theNightJobMovesRoundsOnAndDoesNothingTwice() {
        IssueId issue =
                office.adopt(
                                office.issue(
                                        "1",
                                        List.of(
                                                Office.term(
                                                        TermKind.RECURRING, "1", "month", null)),
                                        List.of()))
                        .get(0);
        assertThat(due(issue).dueOn()).isEqualTo("2026-05-31");

        clock.moveTo(LocalDateTime.of(2026, 6, 1, 0, 20));
        job.run(Instant.now());
        assertThat(due(issue).dueOn()).isEqualTo("2026-06-30");
        assertThat(job.run(Instant.now())).isEmpty();
    }

    @Test
    void aDayThatIsStatedLaterReplacesTheReckonedOne() {
        IssueId issue =
                office.adopt(
                                office.issue(
                                        "1",
                                        List.of(Office.term(TermKind.RELATIVE, "6", "month", null)),
                                        List.of(
                                                new MeasureEntry(
                                                        1,
                                                        "普查",
                                                        List.of(
                                                                Office.term(
                                                                        TermKind.RELATIVE,
                                                                        "30",
                                                                        "working-day",
                                                                        "方案印发后")),
                                                        null))))
                        .get(0);
        assertThat(deadlines.of(issue, office.clerk).measures().get(1).dueOn())
                .isEqualTo("2026-02-14"); // a Saturday that is worked

        edit(issue, FieldChange.of(IssueField.DUE_ON, "2026-08-31"));
        assertThat(due(issue)).isEqualTo(new DueView(LocalDate.of(2026, 8, 31), null, null, null));
        edit(issue, FieldChange.of(IssueField.TARGET, "达标"));
        assertThat(due(issue).dueOn()).isEqualTo("2026-08-31");
    }

    private void edit(IssueId issue, FieldChange change) {
        int version = ledger.issue(issue, office.clerk).issue().version();
        ledger.edit(issue, version, List.of(change), "更正", Origin.PAGE, office.clerk);
    }

    @Test
    void milestonesAreAddedMovedReachedAndWithdrawnWithAHistory() {
        IssueId issue =
                office.adopt(
                                office.issue(
                                        "1",
                                        List.of(Office.by("2026-12-31")),
                                        List.of(new MeasureEntry(1, "普查", List.of(), null))))
                        .get(0);
        milestones.add(issue, form(1, "完成招标", "2026-06-30", 20), office.reporter);
        milestones.add(issue, form(null, "主体完工", "2026-10-31", 80), office.clerk);
        MilestoneView first = milestones.of(issue, office.reporter).get(0);
        milestones.change(first.id(), 0, form(1, "完成招标", "2026-07-15", 20), "流标", office.reporter);
        assertThatThrownBy(
                        () ->
                                milestones.change(
                                        first.id(),
                                        0,
                                        form(1, "x", "2026-07-16", null),
                                        "再改",
                                        office.clerk))
                .isInstanceOf(Stale.class);
        assertThat(milestones.of(issue, office.clerk).get(0).originalDueOn())
                .isEqualTo("2026-06-30");
        assertThatThrownBy(
                        () ->
                                milestones.reach(
                                        first.id(), 1, LocalDate.of(2026, 5, 21), office.reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能晚于今天");
        milestones.reach(first.id(), 1, LocalDate.of(2026, 5, 19), office.reporter);
        MilestoneView second = milestones.of(issue, office.clerk).get(1);
        assertThatThrownBy(() -> milestones.withdraw(second.id(), 0, " ", office.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("理由");
        milestones.withdraw(second.id(), 0, "与措施合并", office.clerk);

        assertThat(milestones.of(issue, office.clerk))
                .singleElement()
                .satisfies(m -> assertThat(m.reachedOn()).isEqualTo("2026-05-19"));
        assertThat(ledger.issue(issue, office.clerk).history())
                .extracting(h -> h.sentence())
                .containsExactly(
                        "撤出节点“2026-10-31 主体完工（完成80%）”",
                        "填写第1条节点完成情况“完成招标（2026-05-19）”",
                        "把第1条节点由“2026-06-30 完成招标（完成20%）”改为“2026-07-15 完成招标（完成20%）”",
                        "新增节点“2026-10-31 主体完工（完成80%）”",
                        "新增第1条节点“2026-06-30 完成招标（完成20%）”");
    }

    @Test
    void milestonesAreNobodyElsesBusiness() {
        IssueId issue =
                office.adopt(office.issue("1", List.of(Office.by("2026-12-31")), List.of())).get(0);
        assertThatThrownBy(
                        () ->
                                milestones.add(
                                        issue, form(null, "x", "2026-06-30", 1), office.stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                milestones.add(
                                        issue, form(null, "x", "2026-06-30", 1), office.leader))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> milestones.of(issue, office.stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> milestones.add(issue, form(3, " ", "2026-06-30", 101), office.clerk))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("完成什么")
                .hasMessageContaining("0至100")
                .hasMessageContaining("没有第3条措施");
    }

    private static MilestoneForm form(Integer measure, String what, String day, Integer percent) {
        return new MilestoneForm(measure, what, LocalDate.parse(day), percent, "");
    }
}
