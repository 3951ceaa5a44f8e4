package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.deadlines.Schedules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what lamps are decided by. */
@Component
class LampFacts {

    /** An issue's facts with who leads it. */
    record Found(IssueFacts facts, @Nullable Long leadUnit, String leadName) {}

    private final JdbcLampFacts rows;
    private final Schedules schedules;

    LampFacts(JdbcLampFacts rows, Schedules schedules) {
        this.rows = rows;
        this.schedules = schedules;
    }

    /** What is so now, with days reckoned from the day; eight queries, however many issues. */
    List<Found> now(List<Long> ids, LocalDate day) {
        Long[] all = ids.toArray(Long[]::new);
        List<JdbcLampFacts.IssueRow> issues = rows.issues(all);
        List<JdbcLampFacts.MeasureRow> measures = rows.measures(all);
        Map<Long, List<JdbcLampFacts.MeasureRow>> byIssue = new HashMap<>();
        measures.forEach(m -> byIssue.computeIfAbsent(m.issue(), i -> new ArrayList<>()).add(m));
        Beside beside =
                new Beside(
                        rows.stages(all, day),
                        rows.missed(all, day),
                        schedules.measures(
                                measures.stream()
                                        .filter(m -> !m.done())
                                        .map(JdbcLampFacts.MeasureRow::id)
                                        .toList(),
                                day),
                        schedules.issues(
                                issues.stream()
                                        .filter(i -> !byIssue.containsKey(i.id()))
                                        .map(i -> new IssueId(i.id()))
                                        .toList(),
                                day));
        Map<Long, List<Said>> said = rows.said(all, day);
        return issues.stream()
                .map(i -> new Found(facts(i, byIssue, said, beside), i.leadUnit(), i.leadName()))
                .toList();
    }

    static IssueFacts facts(
            JdbcLampFacts.IssueRow issue,
            Map<Long, List<JdbcLampFacts.MeasureRow>> measures,
            Map<Long, List<Said>> said,
            Beside beside) {
        return new IssueFacts(
                new IssueId(issue.id()),
                issue.closed(),
                issue.lasting(),
                works(issue, measures.getOrDefault(issue.id(), List.of()), beside),
                said.getOrDefault(issue.id(), List.of()));
    }

    /** What stands in other tables than issues and measures. */
    record Beside(
            Map<JdbcLampFacts.Key, List<Stage>> stages,
            Map<JdbcLampFacts.Key, Integer> missed,
            Map<Long, Integer> scheduled,
            Map<IssueId, Integer> scheduledIssues) {}

    /**
     * The measures that are not done; the issue itself where it has none, is done, or has
     * milestones of its own.
     */
    private static List<Work> works(
            JdbcLampFacts.IssueRow issue, List<JdbcLampFacts.MeasureRow> measures, Beside beside) {
        JdbcLampFacts.Key own = new JdbcLampFacts.Key(issue.id(), 0);
        List<Stage> stages = beside.stages().getOrDefault(own, List.of());
        Work whole =
                new Work(
                        "本问题",
                        issue.done(),
                        issue.dueOn(),
                        issue.percent(),
                        beside.scheduledIssues().get(new IssueId(issue.id())),
                        issue.forecastOn(),
                        beside.missed().getOrDefault(own, 0),
                        stages);
        if (issue.done()) {
            return List.of(whole);
        }
        List<Work> works = new ArrayList<>();
        for (JdbcLampFacts.MeasureRow m : measures) {
            if (!m.done()) {
                works.add(work(m, issue, beside));
            }
        }
        if (works.isEmpty() || !stages.isEmpty()) {
            works.add(whole);
        }
        return works;
    }

    private static Work work(
            JdbcLampFacts.MeasureRow m, JdbcLampFacts.IssueRow issue, Beside beside) {
        JdbcLampFacts.Key key = new JdbcLampFacts.Key(issue.id(), m.id());
        return new Work(
                "措施" + m.number(),
                false,
                m.dueOn() == null ? issue.dueOn() : m.dueOn(),
                m.percent(),
                beside.scheduled().get(m.id()),
                m.forecastOn(),
                beside.missed().getOrDefault(key, 0),
                beside.stages().getOrDefault(key, List.of()));
    }
}
