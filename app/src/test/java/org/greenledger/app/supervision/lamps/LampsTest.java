package org.greenledger.app.supervision.lamps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.IssueOrder;
import org.greenledger.app.ledger.lists.IssueQuery;
import org.greenledger.app.ledger.lists.IssueRow;
import org.greenledger.app.ledger.lists.LampFilter;
import org.greenledger.app.ledger.standing.Lamp;
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

@ServerTest
@Import(MovableClock.Movable.class)
class LampsTest {

    @Autowired ApplicationContext server;
    @Autowired MovableClock clock;
    @Autowired Lamps lamps;
    @Autowired LampsJob job;
    @Autowired RuleSets sets;
    @Autowired Criticisms criticisms;
    @Autowired DueActs acts;
    @Autowired Trials trials;
    @Autowired LampLists board;
    @Autowired Ledger ledger;
    @Autowired IssueLists lists;

    private LitCity t;
    private IssueId issue;

    @BeforeEach
    void aCity() {
        clock.moveTo(LitCity.at(1, 5));
        t = new LitCity(server);
        issue = t.issues.get(0);
    }

    @AfterEach
    void backToNow() {
        clock.reset();
    }

    private void use(Preset preset) {
        sets.choose(
                t.inspection,
                sets.take(preset, t.head).version(),
                LocalDate.now(clock),
                "",
                t.head);
    }

    @Test
    void switchingRulesOnLightsLampsAndTheReasonNamesTheMeasure() {
        assertThat(t.lamp(issue)).isEmpty();
        use(Preset.SIMPLE);
        assertThat(t.lamp(issue)).isEqualTo("红灯：措施1时限2025-12-31，已超期");
        IssueFilter all = IssueFilter.ALL.of(t.inspection);
        assertThat(lists.count(all.lit(List.of(LampFilter.RED)), t.head)).isEqualTo(3);
        assertThat(lists.count(all.lit(List.of(LampFilter.GREEN, LampFilter.NONE)), t.head))
                .isZero();
        IssueRow row =
                lists.page(new IssueQuery(all, IssueOrder.LAMP, false, null, 10), t.head)
                        .rows()
                        .get(0);
        assertThat(row.lamp()).isNotNull();
    }

    @Test
    void whatIsReportedIsLitAtOnceAndEachChangeIsKeptOnce() {
        use(Preset.SIMPLE);
        clock.moveTo(LitCity.at(2, 3));
        t.report(issue, 1, Progress.DONE, 100, null);
        assertThat(t.lamp(issue)).startsWith("绿灯：未到期");
        clock.moveTo(LitCity.at(6, 15));
        long before = ledger.state();
        job.run(clock.instant());
        assertThat(t.lamp(issue)).isEqualTo("黄灯：措施2时限2026-06-30，剩余不超过20天");
        assertThat(ledger.state()).isGreaterThan(before);
        long after = ledger.state();
        job.run(clock.instant());
        assertThat(ledger.state()).as("a second run changes nothing").isEqualTo(after);
        assertThat(t.history(issue))
                .containsExactly(
                        "红灯 2026-01-05 2026-02-03", "绿灯 2026-02-03 2026-06-15", "黄灯 2026-06-15 ");
        t.report(issue, 2, Progress.DONE, 100, null);
        assertThat(t.lamp(issue)).isEqualTo("绿灯：已完成");
    }

    @Test
    void theSecondMonthWithAYellowCardMakesALetterDueOnce() {
        use(Preset.GUANGYUAN);
        t.report(issue, 1, Progress.DONE, 100, null);
        t.stage(issue, 2, "完成管网设计", LocalDate.of(2026, 1, 10));
        t.report(issue, 2, Progress.BEHIND, 90, LocalDate.of(2026, 6, 20));
        clock.moveTo(LitCity.at(1, 12));
        job.run(clock.instant());
        assertThat(t.lamp(issue)).startsWith("黄牌：措施2未按期达到节点“完成管网设计”（2026-01-10）");
        clock.moveTo(LitCity.at(2, 1));
        job.run(clock.instant());
        assertThat(letters()).as("one card").isEmpty();
        clock.moveTo(LitCity.at(3, 1));
        job.run(clock.instant());
        job.run(clock.instant());
        assertThat(letters()).hasSize(1);
        assertThat(letters().get(0).on()).isEqualTo("2026-02-28");
        assertThat(letters().get(0).points()).isEqualTo(1);
        assertThat(letters().get(0).unitName()).isEqualTo("住建局" + t.mark);
        clock.moveTo(LitCity.at(4, 2));
        job.run(clock.instant());
        assertThat(letters()).as("three cards").hasSize(1);
    }

    private List<DueActView> letters() {
        return acts.page(true, 1, t.head).rows().stream()
                .filter(a -> a.issue().equals(issue) && a.act() == Act.LETTER)
                .toList();
    }

    @Test
    void aRedCardMakesAnInterviewDueThatTheOfficeSettles() {
        use(Preset.GUANGYUAN);
        List<DueActView> due = acts.page(true, 1, t.head).rows();
        assertThat(due).hasSize(3).allMatch(a -> a.act() == Act.INTERVIEW && a.points() == 2);
        assertThat(acts.points(2026, t.head)).containsExactly(new PointsView("住建局" + t.mark, 3, 6));
        long id = due.get(0).id();
        assertThatThrownBy(() -> acts.settle(id, true, "已约谈", t.stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> acts.settle(id, true, "已约谈", t.reporter))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> acts.settle(id, true, " ", t.head)).isInstanceOf(Refused.class);
        acts.settle(id, true, "1月6日约谈住建局主要负责人", t.head);
        acts.settle(due.get(1).id(), false, "日期录错", t.head);
        assertThatThrownBy(() -> acts.settle(id, true, "再来", t.head)).isInstanceOf(NotFound.class);
        assertThat(acts.waiting(t.head)).isEqualTo(1);
        assertThat(acts.points(2026, t.head))
                .as("what was waived takes no points")
                .containsExactly(new PointsView("住建局" + t.mark, 2, 4));
        assertThat(acts.points(2026, t.stranger)).isEmpty();
        assertThat(acts.waiting(t.stranger)).isZero();
    }

    @Test
    void criticismLightsRedAtOnceAndWithdrawingPutsItOut() {
        use(Preset.GUANGYUAN);
        t.report(issue, 1, Progress.DONE, 100, null);
        t.report(issue, 2, Progress.ON_SCHEDULE, 90, LocalDate.of(2026, 6, 1));
        assertThat(t.lamp(issue)).startsWith("蓝签");
        assertThatThrownBy(
                        () ->
                                criticisms.record(
                                        issue, null, "", LocalDate.of(2027, 1, 1), "", t.head))
                .isInstanceOfSatisfying(Refused.class, r -> assertThat(r.refusals()).hasSize(4));
        long id =
                criticisms.record(
                        issue,
                        CriticismKind.BULLETIN,
                        "省整改办",
                        LocalDate.of(2026, 1, 4),
                        "进展缓慢",
                        t.head);
        assertThat(t.lamp(issue)).isEqualTo("红牌：受到批评：2026-01-04 省整改办 上级通报");
        assertThatThrownBy(() -> criticisms.of(issue, t.stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> criticisms.withdraw(issue, id, "误登", t.reporter))
                .isInstanceOf(Refused.class);
        criticisms.withdraw(issue, id, "误登", t.head);
        assertThat(t.lamp(issue)).startsWith("蓝签");
        assertThat(criticisms.of(issue, t.reporter).get(0).withdrawnWhy()).isEqualTo("误登");
    }

    @Test
    void savingWritesAVersionAndTheInspectionGoesOnWithItsOwn() {
        use(Preset.SIMPLE);
        RuleSetView set = sets.take(Preset.SIMPLE, t.head);
        LampRuleSet named =
                new LampRuleSet(
                        set.rules().name(),
                        "云湖市2026年通知",
                        List.of(
                                new LampWord(Lamp.RED, "红旗"),
                                new LampWord(Lamp.ORANGE, "橙灯"),
                                new LampWord(Lamp.YELLOW, "黄灯"),
                                new LampWord(Lamp.GREEN, "绿灯")),
                        set.rules().rules(),
                        set.rules().otherwise(),
                        List.of());
        RuleSetView second = sets.save(set.id(), set.row(), named, t.head);
        assertThat(second.number()).isEqualTo(2);
        assertThatThrownBy(() -> sets.save(set.id(), set.row(), set.rules(), t.head))
                .isInstanceOf(Stale.class);
        job.run(clock.instant());
        assertThat(t.lamp(issue)).startsWith("红灯");
        sets.choose(t.inspection, second.version(), LocalDate.of(2026, 1, 8), "新办法", t.head);
        assertThat(t.lamp(issue)).startsWith("红灯");
        clock.moveTo(LitCity.at(1, 8));
        job.run(clock.instant());
        assertThat(t.lamp(issue)).startsWith("红旗");
        assertThat(sets.versions(set.id(), t.head)).hasSize(2);
        sets.choose(t.inspection, null, LocalDate.of(2026, 1, 8), "停用", t.head);
        assertThat(t.lamp(issue)).isEmpty();
        assertThat(t.history(issue)).last().isEqualTo("红旗 2026-01-08 2026-01-08");
        assertThat(sets.uses(t.head)).hasSize(3);
        assertThat(sets.uses(t.stranger)).isEmpty();
    }

    @Test
    void aTrialTellsWhatWouldHaveBeenLitAndLightsNothing() {
        use(Preset.SIMPLE);
        t.report(issue, 1, Progress.DONE, 100, null);
        t.report(issue, 2, Progress.BEHIND, 0, LocalDate.of(2026, 6, 20));
        t.stage(issue, 2, "完成管网设计", LocalDate.of(2026, 1, 10));
        t.frozen("2026年1月", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 31));
        t.frozen("2026年2月", LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28));
        clock.moveTo(LitCity.at(3, 2));
        LampRuleSet cards = sets.take(Preset.GUANGYUAN, t.head).rules();
        TrialView trial = trials.of(cards, t.inspection, t.head);
        assertThat(trial.periods())
                .extracting(TrialView.Period::name)
                .containsExactly("2026年2月", "2026年1月");
        assertThat(trial.periods().get(1).counts())
                .containsExactly(
                        new TrialView.Count(Lamp.RED, "红牌", 2, 2),
                        new TrialView.Count(Lamp.YELLOW, "黄牌", 0, 1),
                        new TrialView.Count(Lamp.GREEN, "绿灯", 1, 0));
        assertThat(trial.lines()).hasSize(2).allMatch(l -> l.issue().equals(issue));
        assertThat(trial.lines().get(0).reason()).contains("完成管网设计");
        assertThat(trial.more()).isZero();
        LampRuleSet lax =
                new LampRuleSet(
                        "缺报",
                        "试验",
                        cards.lamps(),
                        List.of(
                                new LampRule(
                                        Join.ALL,
                                        List.of(Condition.of(ConditionKind.MISSED_REPORTS, 2)),
                                        Lamp.YELLOW,
                                        "{措施}缺报{缺报期数}期")),
                        cards.otherwise(),
                        List.of());
        TrialView missed = trials.of(lax, t.inspection, t.head);
        assertThat(missed.periods().get(0).counts())
                .contains(new TrialView.Count(Lamp.YELLOW, "黄牌", 0, 3));
        assertThat(missed.periods().get(1).counts())
                .contains(new TrialView.Count(Lamp.BLUE, "蓝签", 0, 3));
        assertThat(t.lamp(issue)).startsWith("绿灯");
        assertThatThrownBy(() -> trials.of(cards, t.inspection, t.stranger))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> trials.of(cards, t.inspection, t.reporter))
                .isInstanceOf(Refused.class);
    }

    @Test
    void theBoardGathersWhatThePersonMaySee() {
        use(Preset.SIMPLE);
        t.report(issue, 1, Progress.DONE, 100, null);
        BoardView all = board.board(t.inspection, false, t.head);
        assertThat(all.counts())
                .containsExactly(
                        new BoardView.Count(Lamp.RED, "红灯", 2),
                        new BoardView.Count(Lamp.GREEN, "绿灯", 1));
        assertThat(all.groups()).hasSize(1);
        assertThat(all.groups().get(0).tiles()).last().extracting(TileView::issue).isEqualTo(issue);
        assertThat(board.board(t.inspection, true, t.reporter).groups().get(0).name())
                .isEqualTo("云湖市");
        assertThat(board.board(t.inspection, false, t.stranger).groups()).isEmpty();
        assertThat(board.lit(t.inspection, List.of(Lamp.RED), 1, t.head)).hasSize(2);
        assertThat(board.lit(t.inspection, List.of(), 1, t.stranger)).isEmpty();
        assertThat(board.history(issue, t.head)).hasSize(2);
        assertThat(board.history(issue, t.stranger)).isEmpty();
        assertThatThrownBy(() -> board.of(issue, t.stranger)).isInstanceOf(NotFound.class);
    }

    @Test
    void setsBelongToTheirOfficeAndThoseOfAboveCanBeOffered() {
        RuleSetView set = sets.take(Preset.GUANGYUAN, t.head);
        assertThat(sets.take(Preset.GUANGYUAN, t.head).id()).isEqualTo(set.id());
        assertThatThrownBy(() -> sets.get(set.id(), t.stranger)).isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                sets.choose(
                                        t.inspection,
                                        set.version(),
                                        LocalDate.now(clock),
                                        "",
                                        t.stranger))
                .isInstanceOf(NotFound.class);
        var below =
                t.people.person(
                        "区办主任",
                        t.people.unit(
                                "柳溪区政府" + t.mark,
                                org.greenledger.app.identity.UnitKind.GOVERNMENT,
                                "柳溪区" + t.mark,
                                t.city),
                        "office-head");
        assertThatThrownBy(() -> sets.get(set.id(), below)).isInstanceOf(NotFound.class);
        sets.offer(set.id(), true, t.head);
        assertThat(sets.get(set.id(), below).mine()).isFalse();
        assertThatThrownBy(() -> sets.save(set.id(), 1, set.rules(), below))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("不能修改");
        assertThatThrownBy(() -> sets.take(Preset.SIMPLE, t.reporter)).isInstanceOf(Refused.class);
    }
}
