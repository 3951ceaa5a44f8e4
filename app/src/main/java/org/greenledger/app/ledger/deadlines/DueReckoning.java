package org.greenledger.app.ledger.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.calendar.WorkingCalendar;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Keeps reckoned last days and the plan's milestones as the meanings in force have them. Stated
 * days, and days that were put off, stay as they are. Five queries, however many issues; the caller
 * holds the transaction.
 */
@Service
public class DueReckoning {

    private final JdbcDues dues;
    private final JdbcMilestones milestones;
    private final WorkingCalendar calendar;
    private final DeadlineSettings settings;
    private final Clock clock;

    DueReckoning(
            JdbcDues dues,
            JdbcMilestones milestones,
            WorkingCalendar calendar,
            DeadlineSettings settings,
            Clock clock) {
        this.dues = dues;
        this.milestones = milestones;
        this.calendar = calendar;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Reckons anew; returns how many last days and milestones are others than before. Does nothing
     * twice.
     */
    @Unscoped("for the acts that have just written these issues, and for all alike every night")
    public int reckon(Collection<IssueId> issues) {
        if (issues.isEmpty()) {
            return 0;
        }
        return days(issues) + stages(issues);
    }

    private int days(Collection<IssueId> issues) {
        Map<String, List<DeadlineRules.Term>> terms = new HashMap<>();
        dues.meanings(issues)
                .forEach(
                        m ->
                                terms.computeIfAbsent(
                                                key(m.issue(), m.measure()), k -> new ArrayList<>())
                                        .add(m.term()));
        List<JdbcDues.Row> rows =
                dues.of(issues).stream()
                        .filter(r -> r.statedOn() == null && r.originalDueOn() == null)
                        .filter(
                                r ->
                                        r.rule() != null
                                                || terms.containsKey(key(r.issue(), r.measure())))
                        .toList();
        if (rows.isEmpty()) {
            return 0;
        }
        Map<Long, DeadlineRules.Events> events = dues.events(issues);
        List<JdbcDues.Row> changed = new ArrayList<>();
        for (JdbcDues.Row row : rows) {
            Reckoned now =
                    DeadlineRules.reckon(
                                    terms.getOrDefault(key(row.issue(), row.measure()), List.of()),
                                    Objects.requireNonNull(events.get(row.issue())),
                                    settings.immediateDays(),
                                    LocalDate.now(clock),
                                    working())
                            .orElse(null);
            JdbcDues.Row next =
                    new JdbcDues.Row(
                            row.issue(),
                            row.measure(),
                            now == null ? null : now.dueOn(),
                            null,
                            null,
                            now == null ? null : now.rule(),
                            now == null ? null : now.note());
            if (!next.equals(row)) {
                changed.add(next);
            }
        }
        dues.write(changed);
        return changed.size();
    }

    private DeadlineRules.Working working() {
        return new DeadlineRules.Working() {
            @Override
            public LocalDate plus(LocalDate from, int count) {
                return calendar.plus(from, count);
            }

            @Override
            public LocalDate onOrAfter(LocalDate day) {
                return calendar.onOrAfter(day);
            }
        };
    }

    /** The plan's stages with whole dates are milestones; those it no longer has are withdrawn. */
    private int stages(Collection<IssueId> issues) {
        List<JdbcDues.Stage> stages = dues.stages(issues);
        List<JdbcMilestones.Row> there =
                new ArrayList<>(
                        milestones.ofIssues(issues).stream()
                                .filter(m -> m.origin().equals("plan"))
                                .toList());
        List<JdbcMilestones.Fresh> fresh = new ArrayList<>();
        for (JdbcDues.Stage stage : stages) {
            LocalDate day = PlanDay.of(stage.date());
            if (day == null) {
                continue;
            }
            String what = stage.what().isBlank() ? "阶段性完成" : stage.what();
            JdbcMilestones.Row known =
                    there.stream()
                            .filter(
                                    m ->
                                            m.issue() == stage.issue()
                                                    && Objects.equals(m.measure(), stage.measure())
                                                    && m.what().equals(what)
                                                    && m.planned().equals(day))
                            .findFirst()
                            .orElse(null);
            if (known == null) {
                fresh.add(
                        new JdbcMilestones.Fresh(
                                stage.issue(), stage.measure(), what, day, null, "plan", null));
            } else {
                there.remove(known);
            }
        }
        List<Long> gone =
                there.stream()
                        .filter(m -> m.reachedOn() == null)
                        .map(JdbcMilestones.Row::id)
                        .toList();
        milestones.withdraw(gone, "方案修改后不再列出", clock.instant());
        milestones.insert(fresh, null, clock.instant());
        return gone.size() + fresh.size();
    }

    private static String key(long issue, @Nullable Long measure) {
        return issue + "/" + measure;
    }
}
