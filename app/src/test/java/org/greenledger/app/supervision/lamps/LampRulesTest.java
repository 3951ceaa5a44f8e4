package org.greenledger.app.supervision.lamps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class LampRulesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);
    private final RuleJson json = new RuleJson(JsonMapper.builder().build());
    private final LampRuleSet simple = json.preset(Preset.SIMPLE);
    private final LampRuleSet cards = json.preset(Preset.GUANGYUAN);

    @Test
    void presetsCanBeSwitchedOnAndSurviveBeingWritten() {
        for (Preset preset : Preset.values()) {
            LampRuleSet set = json.preset(preset);
            assertThat(RuleChecks.refusals(set)).as(preset.code()).isEmpty();
            assertThat(json.read(json.write(set))).isEqualTo(set);
            assertThat(set.source()).isNotBlank();
        }
    }

    @Test
    void daysLeftAreCountedFromTheLastDayItself() {
        assertThat(simple(-1)).isEqualTo(Lamp.RED);
        assertThat(simple(0)).isEqualTo(Lamp.ORANGE);
        assertThat(simple(10)).isEqualTo(Lamp.ORANGE);
        assertThat(simple(11)).isEqualTo(Lamp.YELLOW);
        assertThat(simple(20)).isEqualTo(Lamp.YELLOW);
        assertThat(simple(21)).isEqualTo(Lamp.GREEN);
    }

    private @Nullable Lamp simple(int left) {
        return LampRules.judge(simple, facts(work(DAY.plusDays(left), null)), DAY).lamp();
    }

    @Test
    void theReasonNamesTheMeasuresAtFault() {
        Verdict v =
                LampRules.judge(
                        simple,
                        facts(
                                named("措施3", DAY.minusDays(2)),
                                named("措施1", DAY.minusDays(30)),
                                named("措施2", DAY.plusDays(90))),
                        DAY);
        assertThat(v.reason()).isEqualTo("措施1、措施3时限2026-05-01，已超期");
        assertThat(v.word()).isEqualTo("红灯");
    }

    @Test
    void aMissedMilestoneIsYellowWhileItWillBeFinishedAndRedWhenNot() {
        LocalDate due = DAY.plusDays(60);
        assertThat(card(staged(due, due))).isEqualTo("黄牌");
        assertThat(card(staged(due, due.plusDays(1)))).isEqualTo("红牌");
        assertThat(card(staged(due, null))).isEqualTo("红牌");
        assertThat(card(work(due, due))).isEqualTo("蓝签");
        assertThat(card(work(due, due.plusDays(1)))).isEqualTo("黄牌");
        assertThat(LampRules.judge(cards, facts(staged(due, null)), DAY).reason())
                .isEqualTo("措施1未按期达到节点“完成一期”（2026-05-26），预计未报，难以按期完成");
    }

    private String card(Work work) {
        return LampRules.judge(cards, facts(work), DAY).word();
    }

    @Test
    void criticismFromAboveIsRedForThirtyDays() {
        for (int ago : List.of(0, 30)) {
            assertThat(criticised(CriticismKind.MEDIA, DAY.minusDays(ago))).isEqualTo("红牌");
        }
        assertThat(criticised(CriticismKind.MEDIA, DAY.minusDays(31))).isEqualTo("蓝签");
        assertThat(criticised(CriticismKind.MEDIA, DAY.plusDays(1))).isEqualTo("蓝签");
        assertThat(criticised(CriticismKind.OTHER, DAY)).isEqualTo("蓝签");
    }

    private String criticised(CriticismKind kind, LocalDate on) {
        Work well = work(DAY.plusDays(60), DAY.plusDays(50));
        return LampRules.judge(
                        cards,
                        new IssueFacts(
                                new IssueId(1),
                                false,
                                false,
                                List.of(well),
                                List.of(new Said(kind, "省督察办", on))),
                        DAY)
                .word();
    }

    @Test
    void whatIsClosedHasNoLamp() {
        IssueFacts closed =
                new IssueFacts(new IssueId(1), true, false, List.of(named("本问题", DAY)), List.of());
        assertThat(LampRules.judge(simple, closed, DAY)).isEqualTo(Verdict.DARK);
    }

    @Test
    void allMeansTheSameMeasureAndNotTwoOfThem() {
        LocalDate due = DAY.plusDays(60);
        Work missed = staged(due, due);
        Work unlikely = new Work("措施2", false, due, 0, null, null, 0, List.of());
        assertThat(LampRules.judge(cards, facts(missed, unlikely), DAY).word()).isEqualTo("黄牌");
    }

    @Test
    void nonsenseIsRefusedWithItsPlace() {
        assertThat(refused(rules(), null)).anyMatch(m -> m.contains("其余情形亮什么灯"));
        assertThat(
                        refused(
                                rules(
                                        rule(Lamp.YELLOW, Condition.of(ConditionKind.OVERDUE, 1)),
                                        rule(Lamp.RED, Condition.of(ConditionKind.OVERDUE, 30))),
                                Lamp.GREEN))
                .containsExactly("第2条规则永远轮不到：符合它的都先符合第1条规则。请调整次序或条件");
        assertThat(
                        refused(
                                rules(
                                        rule(
                                                Lamp.RED,
                                                Condition.of(ConditionKind.OVERDUE, 1),
                                                Condition.of(ConditionKind.EXPECTED, 0))),
                                Lamp.GREEN))
                .containsExactly("第1条规则的条件互相矛盾，永远不会满足");
        assertThat(
                        refused(
                                rules(rule(Lamp.RED, Condition.of(ConditionKind.BEHIND, 101))),
                                Lamp.GREEN))
                .containsExactly("第1条规则“落后序时进度达到”要填1至100之间的整数");
        assertThat(refused(rules(rule(Lamp.RED)), Lamp.GREEN)).anyMatch(m -> m.contains("没有条件"));
        assertThat(refused(rules(), Lamp.BLUE)).anyMatch(m -> m.contains("没有勾选"));
        LampRule odd =
                new LampRule(
                        Join.ALL, List.of(Condition.of(ConditionKind.DONE, 0)), Lamp.RED, "{天气}不好");
        assertThat(refused(rules(odd), Lamp.GREEN)).containsExactly("第1条规则的理由里有不认识的“{天气}”");
    }

    private static List<LampRule> rules(LampRule... rules) {
        return List.of(rules);
    }

    private static LampRule rule(Lamp lamp, Condition... conditions) {
        return new LampRule(Join.ALL, List.of(conditions), lamp, "理由");
    }

    private List<String> refused(List<LampRule> rules, @Nullable Lamp otherwise) {
        return RuleChecks.refusals(
                        new LampRuleSet(
                                "试验",
                                "东川省2026年通知",
                                List.of(
                                        new LampWord(Lamp.RED, "红灯"),
                                        new LampWord(Lamp.YELLOW, "黄灯"),
                                        new LampWord(Lamp.GREEN, "绿灯")),
                                rules,
                                otherwise == null ? null : new Otherwise(otherwise, "其余"),
                                List.of()))
                .stream()
                .map(Refusal::message)
                .toList();
    }

    @Test
    void theSecondYellowCardCountsWhereverTheyStandAndARedOneAtOnce() {
        List<LocalDate> months =
                List.of(day("2026-01-31"), day("2026-02-28"), day("2026-03-31"), day("2026-04-30"));
        List<LampCounting.Lit> history =
                List.of(
                        lit(Lamp.YELLOW, "2026-01-10", "2026-02-05"),
                        lit(Lamp.RED, "2026-02-05", "2026-02-20"),
                        lit(Lamp.RED, "2026-02-20", "2026-03-01"),
                        lit(Lamp.YELLOW, "2026-03-01", null));
        LocalDate since = day("2026-01-01");
        Consequence second = cards.consequences().get(0);
        assertThat(LampCounting.due(second, history, months, since))
                .containsExactly(day("2026-03-31"));
        assertThat(LampCounting.due(cards.consequences().get(1), history, months, since))
                .containsExactly(day("2026-02-05"));
        Consequence row = new Consequence(Lamp.YELLOW, 2, Counting.PERIODS_IN_A_ROW, Act.LETTER, 1);
        assertThat(LampCounting.due(row, history, months, since))
                .containsExactly(day("2026-04-30"));
        assertThat(LampCounting.due(row, history, months, day("2026-04-01"))).isEmpty();
    }

    private static LampCounting.Lit lit(Lamp lamp, String from, @Nullable String to) {
        return new LampCounting.Lit(lamp, day(from), to == null ? null : day(to));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    @Test
    void aRuleSetReadsLikeASentence() {
        assertThat(RuleSentences.of(cards))
                .contains(
                        "节点未按期达到，超过1天，并且难以按期完成（预计晚于时限、已超期或未报预计）：亮红牌。",
                        "同一问题的黄牌每累计2期亮着，应发督办函，扣牵头单位1分。",
                        "同一问题的红牌每亮起1次，应约谈，扣牵头单位2分。");
    }

    private static IssueFacts facts(Work... works) {
        return new IssueFacts(new IssueId(1), false, false, List.of(works), List.of());
    }

    private static Work named(String name, LocalDate due) {
        return new Work(name, false, due, 0, null, null, 0, List.of());
    }

    private static Work work(@Nullable LocalDate due, @Nullable LocalDate forecast) {
        return new Work("措施1", false, due, 40, 45, forecast, 0, List.of());
    }

    private static Work staged(LocalDate due, @Nullable LocalDate forecast) {
        return new Work(
                "措施1",
                false,
                due,
                40,
                45,
                forecast,
                0,
                List.of(new Stage("完成一期", DAY.minusDays(5))));
    }
}
