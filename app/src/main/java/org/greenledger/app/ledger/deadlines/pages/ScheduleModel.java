package org.greenledger.app.ledger.deadlines.pages;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.greenledger.app.ledger.deadlines.IssueDues;
import org.greenledger.app.ledger.deadlines.IssueSpan;
import org.greenledger.app.ledger.deadlines.MilestoneView;
import org.jspecify.annotations.Nullable;

/** An issue's line of time: where its milestones lie between its start and its end. */
public final class ScheduleModel {

    /** How wide the line is, in units of its drawing. */
    public static final int WIDTH = 1000;

    private final IssueDues dues;
    private final IssueSpan span;
    private final List<MilestoneView> milestones;
    private final @Nullable Integer scheduled;
    private final LocalDate today;
    private final LocalDate first;
    private final LocalDate last;

    ScheduleModel(
            IssueDues dues,
            IssueSpan span,
            List<MilestoneView> milestones,
            @Nullable Integer scheduled,
            LocalDate today) {
        this.dues = dues;
        this.span = span;
        this.milestones = milestones;
        this.scheduled = scheduled;
        this.today = today;
        List<LocalDate> days =
                Stream.concat(
                                Stream.of(span.start(), today),
                                Stream.concat(
                                        milestones.stream().map(MilestoneView::dueOn),
                                        Stream.ofNullable(due())))
                        .sorted()
                        .toList();
        this.first = days.get(0);
        this.last = days.get(days.size() - 1);
    }

    /** The issue. */
    public long issue() {
        return dues.issue().value();
    }

    /** The milestones, by day. */
    public List<MilestoneView> milestones() {
        return milestones;
    }

    /** Today. */
    public LocalDate today() {
        return today;
    }

    /** When the work began: the day of the plan. */
    public LocalDate start() {
        return span.start();
    }

    /** The issue's last day; absent where it has none. */
    public @Nullable LocalDate due() {
        return dues.own().dueOn();
    }

    /** The last day as the plan had it; absent where it was not put off. */
    public @Nullable LocalDate originalDue() {
        return dues.own().originalDueOn();
    }

    /** How much should be done by today, in percent; absent where nothing can be reckoned. */
    public @Nullable Integer scheduled() {
        return scheduled;
    }

    /** How much is done, in percent. */
    public int percent() {
        return span.percent();
    }

    /** Whether there is a line to draw: more than one day on it. */
    public boolean drawable() {
        return first.isBefore(last) && (due() != null || !milestones.isEmpty());
    }

    /** Where a day lies on the line, from 0 to {@link #WIDTH}. */
    public long at(LocalDate day) {
        return ChronoUnit.DAYS.between(first, day)
                * WIDTH
                / Math.max(1, ChronoUnit.DAYS.between(first, last));
    }

    /** What the drawing says, for those who do not see it. */
    public String told() {
        StringBuilder told = new StringBuilder("自" + start() + "起");
        milestones.forEach(
                m -> told.append("，").append(m.dueOn()).append(m.what()).append(state(m)));
        if (due() != null) {
            told.append("，").append(due()).append("到期");
        }
        return told.append("；今天").append(today).toString();
    }

    /** Whether a milestone is reached, late, or how far away. */
    public String state(MilestoneView m) {
        if (m.reachedOn() != null) {
            return m.reachedOn() + " 完成";
        }
        long days = ChronoUnit.DAYS.between(today, m.dueOn());
        return days < 0 ? "超 " + -days + " 天" : days == 0 ? "今天到期" : "剩 " + days + " 天";
    }

    /** The end of a milestone's style's name. */
    public String css(MilestoneView m) {
        return m.reachedOn() != null ? "reached" : m.late(today) ? "late" : "open";
    }
}
