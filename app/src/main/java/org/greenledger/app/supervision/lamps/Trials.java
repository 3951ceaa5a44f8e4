package org.greenledger.app.supervision.lamps;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tries rules on past periods: what was frozen then, judged by these rules, lights nothing. */
@Service
public class Trials {

    /** Differences told. */
    public static final int LINES = 200;

    private static final int PORTION = 2_000;
    private static final int PERIODS = 12;

    private final JdbcRuleUses uses;
    private final JdbcPastFacts past;
    private final JdbcLampFacts rows;

    Trials(JdbcRuleUses uses, JdbcPastFacts past, JdbcLampFacts rows) {
        this.uses = uses;
        this.past = past;
        this.rows = rows;
    }

    /**
     * What the rules would have lit in the last twelve frozen periods.
     *
     * @throws NotFound when the person's office does not own the inspection
     */
    @Transactional(readOnly = true)
    public TrialView of(LampRuleSet rules, InspectionId inspection, CurrentUser user) {
        if (!user.may(Permission.LAMP_MANAGE)) {
            throw Refused.because("您没有设置亮灯规则的权限");
        }
        if (uses.owned(inspection, user.scope()).isEmpty()) {
            throw new NotFound("没有这次督察，或者它不由您的单位管理");
        }
        List<TrialView.Period> periods = new ArrayList<>();
        List<TrialView.Line> lines = new ArrayList<>();
        int changed = 0;
        for (JdbcPastFacts.Frozen period : past.frozen(inspection, PERIODS)) {
            TrialView.Period one = period(rules, period, lines, user);
            changed += one.changed();
            periods.add(one);
        }
        return new TrialView(periods, lines, changed - lines.size());
    }

    private TrialView.Period period(
            LampRuleSet rules,
            JdbcPastFacts.Frozen period,
            List<TrialView.Line> lines,
            CurrentUser user) {
        Tally tally = new Tally();
        long after = 0;
        List<JdbcPastFacts.PastIssue> some;
        do {
            some = past.issues(period, after, PORTION, user.scope());
            for (Judged j : judged(rules, period, some)) {
                Lamp was = j.was();
                tally.count(was, j.verdict().lamp());
                if (was != j.verdict().lamp() && lines.size() < LINES) {
                    lines.add(line(period, j));
                }
            }
            after = some.isEmpty() ? after : some.get(some.size() - 1).row().id();
        } while (some.size() == PORTION);
        return new TrialView.Period(
                period.name(), period.day(), tally.issues, tally.changed, tally.counts(rules));
    }

    private record Judged(JdbcPastFacts.PastIssue issue, Verdict verdict) {
        @Nullable Lamp was() {
            String code = issue.lamp();
            return code == null ? null : Lamp.of(code);
        }
    }

    private List<Judged> judged(
            LampRuleSet rules, JdbcPastFacts.Frozen period, List<JdbcPastFacts.PastIssue> issues) {
        Long[] ids = issues.stream().map(i -> i.row().id()).toArray(Long[]::new);
        Map<Long, List<JdbcLampFacts.MeasureRow>> measures = new HashMap<>();
        Map<Long, Integer> scheduled = new HashMap<>();
        for (JdbcPastFacts.PastMeasure m : past.measures(period, ids)) {
            measures.computeIfAbsent(m.row().issue(), k -> new ArrayList<>()).add(m.row());
            Integer should = m.scheduled();
            if (should != null) {
                scheduled.put(m.row().id(), should);
            }
        }
        Map<IssueId, Integer> whole = new HashMap<>();
        for (JdbcPastFacts.PastIssue i : issues) {
            Integer should = i.scheduled();
            if (should != null) {
                whole.put(new IssueId(i.row().id()), should);
            }
        }
        LampFacts.Beside beside =
                new LampFacts.Beside(
                        past.stages(period, ids), past.missed(period, ids), scheduled, whole);
        Map<Long, List<Said>> said = rows.said(ids, period.day());
        return issues.stream()
                .map(
                        i ->
                                new Judged(
                                        i,
                                        LampRules.judge(
                                                rules,
                                                LampFacts.facts(i.row(), measures, said, beside),
                                                period.day())))
                .toList();
    }

    private static TrialView.Line line(JdbcPastFacts.Frozen period, Judged j) {
        Lamp was = j.was();
        String word = j.issue().word();
        return new TrialView.Line(
                period.name(),
                new IssueId(j.issue().row().id()),
                j.issue().number(),
                j.issue().title(),
                was,
                was == null ? "" : word == null ? was.chinese() : word,
                j.verdict().lamp(),
                j.verdict().word(),
                j.verdict().reason());
    }

    /** Counts what was and would have been. */
    private static final class Tally {
        private final Map<Lamp, Integer> was = new EnumMap<>(Lamp.class);
        private final Map<Lamp, Integer> would = new EnumMap<>(Lamp.class);
        private int issues;
        private int changed;
        private int darkWas;
        private int darkWould;

        void count(@Nullable Lamp before, @Nullable Lamp after) {
            issues++;
            changed += before == after ? 0 : 1;
            if (before == null) {
                darkWas++;
            } else {
                was.merge(before, 1, Integer::sum);
            }
            if (after == null) {
                darkWould++;
            } else {
                would.merge(after, 1, Integer::sum);
            }
        }

        List<TrialView.Count> counts(LampRuleSet rules) {
            List<TrialView.Count> all =
                    Stream.of(Lamp.values())
                            .filter(l -> was.containsKey(l) || would.containsKey(l))
                            .map(
                                    l ->
                                            new TrialView.Count(
                                                    l,
                                                    rules.word(l),
                                                    was.getOrDefault(l, 0),
                                                    would.getOrDefault(l, 0)))
                            .collect(Collectors.toCollection(ArrayList::new));
            if (darkWas + darkWould > 0) {
                all.add(new TrialView.Count(null, "未亮灯", darkWas, darkWould));
            }
            return all;
        }
    }
}
