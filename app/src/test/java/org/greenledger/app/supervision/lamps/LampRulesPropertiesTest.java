package org.greenledger.app.supervision.lamps;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.LongStream;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for any rules and any facts. */
class LampRulesPropertiesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    /**
     * Whoever meets a condition meets all that follow from it; what excludes each other never
     * meets.
     */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatFollowsIsMet(long seed) {
        Random random = new Random(seed);
        Condition a = condition(random);
        Condition b = condition(random);
        for (int k = 0; k < 20; k++) {
            IssueFacts facts = facts(random);
            for (Work work : facts.works()) {
                boolean meetsA = LampRules.meets(a, facts, work, DAY);
                boolean meetsB = LampRules.meets(b, facts, work, DAY);
                if (a.followsFrom(b) && meetsB) {
                    assertThat(meetsA).as("%s follows from %s in %s", a, b, facts).isTrue();
                }
                if (a.excludes(b)) {
                    assertThat(meetsA && meetsB).as("%s and %s in %s", a, b, facts).isFalse();
                }
            }
        }
    }

    /** A rule that the checker calls unreachable or impossible never lights anything. */
    @ParameterizedTest
    @MethodSource("seeds")
    void whatIsCalledUnreachableIsNeverReached(long seed) {
        Random random = new Random(seed);
        LampRuleSet set = set(random);
        List<Integer> dead =
                RuleChecks.refusals(set).stream()
                        .filter(r -> r.message().contains("永远"))
                        .map(r -> Integer.valueOf(Objects.requireNonNull(r.field()).substring(5)))
                        .toList();
        for (int k = 0; k < 30; k++) {
            Verdict v = LampRules.judge(set, facts(random), DAY);
            assertThat(dead).doesNotContain(v.rule());
            assertThat(v.lamp()).isNotNull();
            assertThat(v.reason()).doesNotContain("{");
        }
    }

    /** Putting a measure off never makes the simple rules' lamp worse. */
    @ParameterizedTest
    @MethodSource("seeds")
    void moreTimeIsNeverWorse(long seed) {
        Random random = new Random(seed);
        RuleJson json = new RuleJson(tools.jackson.databind.json.JsonMapper.builder().build());
        LampRuleSet simple = json.preset(Preset.SIMPLE);
        IssueFacts facts = facts(random);
        int days = random.nextInt(60);
        IssueFacts later =
                new IssueFacts(
                        facts.issue(),
                        facts.closed(),
                        facts.lasting(),
                        facts.works().stream().map(w -> putOff(w, days)).toList(),
                        facts.said());
        Lamp before = LampRules.judge(simple, facts, DAY).lamp();
        Lamp after = LampRules.judge(simple, later, DAY).lamp();
        assertThat(Objects.requireNonNull(after).severity())
                .isLessThanOrEqualTo(Objects.requireNonNull(before).severity());
    }

    private static Work putOff(Work w, int days) {
        LocalDate due = w.dueOn();
        return new Work(
                w.name(),
                w.done(),
                due == null ? null : due.plusDays(days),
                w.percent(),
                w.scheduled(),
                w.forecastOn(),
                w.missed(),
                w.stages());
    }

    private static LampRuleSet set(Random random) {
        List<LampRule> rules = new ArrayList<>();
        for (int k = 1 + random.nextInt(5); k > 0; k--) {
            List<Condition> conditions = new ArrayList<>();
            for (int c = 1 + random.nextInt(3); c > 0; c--) {
                conditions.add(condition(random));
            }
            rules.add(
                    new LampRule(
                            random.nextBoolean() ? Join.ALL : Join.ANY,
                            conditions,
                            Lamp.RED,
                            "{措施}{时限}{节点}{预计}{应达}{批评}"));
        }
        return new LampRuleSet(
                "任意",
                "东川省",
                List.of(new LampWord(Lamp.RED, "红灯"), new LampWord(Lamp.GREEN, "绿灯")),
                rules,
                new Otherwise(Lamp.GREEN, "其余"),
                List.of());
    }

    private static Condition condition(Random random) {
        ConditionKind kind = ConditionKind.values()[random.nextInt(ConditionKind.values().length)];
        List<CriticismKind> kinds =
                kind == ConditionKind.CRITICISED && random.nextBoolean()
                        ? List.of(CriticismKind.values()[random.nextInt(5)])
                        : List.of();
        return new Condition(kind, kind.counted() ? 1 + random.nextInt(40) : 0, kinds);
    }

    private static IssueFacts facts(Random random) {
        List<Work> works = new ArrayList<>();
        for (int k = 1 + random.nextInt(3); k > 0; k--) {
            List<Stage> stages = new ArrayList<>();
            for (int s = random.nextInt(3); s > 0; s--) {
                stages.add(new Stage("节点" + s, DAY.plusDays(random.nextInt(80) - 40)));
            }
            works.add(
                    new Work(
                            "措施" + k,
                            random.nextInt(5) == 0,
                            day(random),
                            random.nextInt(101),
                            random.nextInt(3) == 0 ? null : random.nextInt(101),
                            day(random),
                            random.nextInt(5),
                            stages));
        }
        List<Said> said = new ArrayList<>();
        for (int s = random.nextInt(3); s > 0; s--) {
            said.add(
                    new Said(
                            CriticismKind.values()[random.nextInt(5)],
                            "上级",
                            DAY.minusDays(random.nextInt(60) - 5)));
        }
        return new IssueFacts(new IssueId(1), false, random.nextBoolean(), works, said);
    }

    private static @Nullable LocalDate day(Random random) {
        return random.nextInt(4) == 0 ? null : DAY.plusDays(random.nextInt(100) - 50);
    }
}
