package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Decides which lamp an issue has on a day: the first rule that one of its works meets. Days left
 * are counted as calendar days; the last day itself has 0 days left.
 */
final class LampRules {

    private static final Comparator<Work> URGENT =
            Comparator.comparing(
                    Work::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));

    private LampRules() {}

    /** The lamp and why. */
    static Verdict judge(LampRuleSet set, IssueFacts facts, LocalDate day) {
        if (facts.closed()) {
            return Verdict.DARK;
        }
        for (int k = 0; k < set.rules().size(); k++) {
            LampRule rule = set.rules().get(k);
            List<Work> met =
                    facts.works().stream()
                            .filter(w -> meets(rule, facts, w, day))
                            .sorted(URGENT)
                            .toList();
            if (!met.isEmpty()) {
                return new Verdict(
                        rule.lamp(),
                        set.word(rule.lamp()),
                        Reasons.sentence(rule.reason(), facts, met, day),
                        k);
            }
        }
        Otherwise rest = set.otherwise();
        return rest == null
                ? Verdict.DARK
                : new Verdict(
                        rest.lamp(),
                        set.word(rest.lamp()),
                        Reasons.sentence(rest.reason(), facts, facts.works(), day),
                        -1);
    }

    private static boolean meets(LampRule rule, IssueFacts facts, Work work, LocalDate day) {
        return rule.join() == Join.ALL
                ? rule.conditions().stream().allMatch(c -> meets(c, facts, work, day))
                : rule.conditions().stream().anyMatch(c -> meets(c, facts, work, day));
    }

    static boolean meets(Condition c, IssueFacts facts, Work work, LocalDate day) {
        int n = c.number();
        switch (c.kind()) {
            case DONE:
                return work.done();
            case LASTING:
                return facts.lasting();
            case CRITICISED:
                return said(c, facts, day).isPresent();
            default:
                return !work.done() && open(c.kind(), n, work, day);
        }
    }

    private static boolean open(ConditionKind kind, int n, Work work, LocalDate day) {
        long left = left(work.dueOn(), day);
        boolean dated = work.dueOn() != null;
        return switch (kind) {
            case DAYS_LEFT -> dated && left >= 0 && left < n;
            case OVERDUE -> dated && -left >= n;
            case STAGE_MISSED -> missed(work, day, n).isPresent();
            case STAGE_NEAR -> near(work, day, n).isPresent();
            case FORECAST_LATE -> late(work);
            case EXPECTED -> dated && expected(work, day);
            case UNLIKELY -> dated && !expected(work, day);
            case BEHIND -> behind(work) >= n;
            case MISSED_REPORTS -> work.missed() >= n;
            default -> false;
        };
    }

    private static boolean expected(Work work, LocalDate day) {
        return work.forecastOn() != null && !late(work) && left(work.dueOn(), day) >= 0;
    }

    private static boolean late(Work work) {
        LocalDate due = work.dueOn();
        LocalDate forecast = work.forecastOn();
        return due != null && forecast != null && forecast.isAfter(due);
    }

    private static int behind(Work work) {
        Integer scheduled = work.scheduled();
        return scheduled == null ? 0 : scheduled - work.percent();
    }

    static long left(@Nullable LocalDate due, LocalDate day) {
        return due == null ? Long.MAX_VALUE : ChronoUnit.DAYS.between(day, due);
    }

    /** The first milestone that was not reached for that many days. */
    static Optional<Stage> missed(Work work, LocalDate day, int days) {
        return work.stages().stream().filter(s -> -left(s.dueOn(), day) >= days).findFirst();
    }

    /** The next milestone that is nearer than that. */
    static Optional<Stage> near(Work work, LocalDate day, int days) {
        return work.stages().stream()
                .filter(s -> left(s.dueOn(), day) >= 0 && left(s.dueOn(), day) < days)
                .findFirst();
    }

    /** The latest criticism that counts. */
    static Optional<Said> said(Condition c, IssueFacts facts, LocalDate day) {
        return facts.said().stream()
                .filter(s -> c.criticism().isEmpty() || c.criticism().contains(s.kind()))
                .filter(s -> !s.on().isAfter(day) && -left(s.on(), day) < c.number())
                .max(Comparator.comparing(Said::on));
    }
}
