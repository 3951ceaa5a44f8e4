package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How much of measures and issues should be done by a day, in percent: {@link ScheduleRules} on
 * what the book holds. Two queries, however many. What has no schedule is absent from the answer.
 */
@Service
@Transactional(readOnly = true)
public class Schedules {

    private final JdbcSchedules schedules;

    Schedules(JdbcSchedules schedules) {
        this.schedules = schedules;
    }

    /**
     * For measures: by their own staged dates, else by the issue's; up to their own last day, else
     * the issue's.
     */
    public Map<Long, Integer> measures(Collection<Long> measureIds, LocalDate on) {
        if (measureIds.isEmpty()) {
            return Map.of();
        }
        List<JdbcSchedules.Span> spans = schedules.measures(measureIds);
        Steps steps = steps(spans);
        Map<Long, Integer> found = new HashMap<>();
        for (JdbcSchedules.Span s : spans) {
            Long measure = s.measure();
            Integer scheduled = ScheduleRules.scheduled(s.start(), s.due(), steps.of(s), on);
            if (measure != null && scheduled != null) {
                found.put(measure, scheduled);
            }
        }
        return found;
    }

    /**
     * For issues as a whole: the mean of their measures, as their percentage is; where they have
     * none, or none with a schedule, by the issue's own dates.
     */
    public Map<IssueId, Integer> issues(Collection<IssueId> issues, LocalDate on) {
        if (issues.isEmpty()) {
            return Map.of();
        }
        List<JdbcSchedules.Span> spans = schedules.issues(issues);
        Steps steps = steps(spans);
        Map<Long, List<Integer>> ofMeasures = new HashMap<>();
        Map<IssueId, Integer> found = new HashMap<>();
        for (JdbcSchedules.Span s : spans) {
            Integer scheduled = ScheduleRules.scheduled(s.start(), s.due(), steps.of(s), on);
            if (scheduled != null && s.measure() != null) {
                ofMeasures.computeIfAbsent(s.issue(), i -> new ArrayList<>()).add(scheduled);
            } else if (scheduled != null) {
                found.put(new IssueId(s.issue()), scheduled);
            }
        }
        ofMeasures.forEach((issue, all) -> found.put(new IssueId(issue), mean(all)));
        return found;
    }

    private static int mean(List<Integer> all) {
        return (int) Math.round(all.stream().mapToInt(Integer::intValue).average().orElse(0));
    }

    private Steps steps(List<JdbcSchedules.Span> spans) {
        Set<Long> issues =
                spans.stream().map(JdbcSchedules.Span::issue).collect(Collectors.toSet());
        Steps steps = new Steps(new HashMap<>(), new HashMap<>());
        for (JdbcSchedules.Staged s : schedules.staged(issues)) {
            Long measure = s.measure();
            Map<Long, List<ScheduleRules.Step>> into =
                    measure == null ? steps.issues() : steps.measures();
            into.computeIfAbsent(measure == null ? s.issue() : measure, m -> new ArrayList<>())
                    .add(s.step());
        }
        return steps;
    }

    /** Staged dates by the issue or the measure to which they belong. */
    private record Steps(
            Map<Long, List<ScheduleRules.Step>> issues,
            Map<Long, List<ScheduleRules.Step>> measures) {

        List<ScheduleRules.Step> of(JdbcSchedules.Span span) {
            List<ScheduleRules.Step> all = issues.getOrDefault(span.issue(), List.of());
            @Nullable Long measure = span.measure();
            return measure == null ? all : measures.getOrDefault(measure, all);
        }
    }
}
