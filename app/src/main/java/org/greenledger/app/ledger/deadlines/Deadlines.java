package org.greenledger.app.ledger.deadlines;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The last days of issues and measures: as they count now, as they were, and how reckoned. */
@Service
@Transactional(readOnly = true)
public class Deadlines {

    private final JdbcDues dues;
    private final JdbcMilestones milestones;
    private final JdbcConcern concerns;
    private final JdbcSchedules schedules;

    Deadlines(
            JdbcDues dues,
            JdbcMilestones milestones,
            JdbcConcern concerns,
            JdbcSchedules schedules) {
        this.schedules = schedules;
        this.dues = dues;
        this.milestones = milestones;
        this.concerns = concerns;
    }

    /**
     * An issue's and its measures' last days.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    public IssueDues of(IssueId issue, CurrentUser user) {
        seen(issue, user);
        Map<Long, Integer> numbers = new HashMap<>(dues.numbers(issue));
        DueView own = DueView.NONE;
        Map<Integer, DueView> measures = new HashMap<>();
        for (JdbcDues.Row r : dues.of(List.of(issue))) {
            DueView view = new DueView(r.dueOn(), r.originalDueOn(), r.rule(), r.note());
            Long measure = r.measure();
            Integer number = measure == null ? null : numbers.get(measure);
            if (number != null) {
                measures.put(number, view);
            } else if (measure == null) {
                own = view;
            }
        }
        return new IssueDues(issue, own, measures);
    }

    private JdbcConcern.Issue seen(IssueId issue, CurrentUser user) {
        return concerns.find(issue, user.scope()).orElseThrow(() -> new NotFound("没有这个问题，或者您无权查看"));
    }

    /**
     * From when on an issue's work runs, and how far it is.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    public IssueSpan span(IssueId issue, CurrentUser user) {
        JdbcConcern.Issue found = seen(issue, user);
        return schedules.issues(List.of(issue)).stream()
                .filter(s -> s.measure() == null)
                .map(s -> new IssueSpan(s.start(), found.percent()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The next day on which something is due of each issue: the first milestone that is not
     * reached, or the last day of the issue itself; issues without any are left out. Two queries.
     */
    @Unscoped("for rooms that judge issues they found themselves")
    public Map<IssueId, NextDue> next(Collection<IssueId> issues) {
        Map<IssueId, NextDue> found = new HashMap<>();
        for (JdbcMilestones.Row m : milestones.ofIssues(issues)) {
            if (m.reachedOn() == null) {
                found.putIfAbsent(new IssueId(m.issue()), new NextDue(m.dueOn(), m.what(), true));
            }
        }
        for (JdbcDues.Row r : dues.of(issues)) {
            if (r.measure() == null && r.dueOn() != null) {
                found.merge(
                        new IssueId(r.issue()),
                        new NextDue(r.dueOn(), "整改时限", false),
                        (a, b) -> b.dueOn().isBefore(a.dueOn()) ? b : a);
            }
        }
        return found;
    }
}
