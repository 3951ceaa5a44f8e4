package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How much should be done by a day 序时进度, and what a percentage amounts to against that.
 *
 * <p>The six states are those that provinces publish (Fujian's platform: 尚未启动, 未达到、达到、超过序时进度, 完成整改;
 * Jiangsu 2022: 基本完成). No published rule says how 序时进度 is reckoned; ours is the plainest one:
 * evenly in time between the staged dates 倒排工期 that the plan or the unit set, and five points
 * either way still count as on schedule, because units report in steps of five.
 */
public final class ScheduleRules {

    /** So many points less or more than scheduled are still on schedule. */
    public static final int TOLERANCE = 5;

    /** From here on, and not behind, the work is nearly done. */
    public static final int NEARLY = 95;

    private static final int ALL = 100;

    private ScheduleRules() {}

    /**
     * A staged date.
     *
     * @param percent how much of the whole is done when it is reached, 0 to 100; absent for an even
     *     share
     */
    public record Step(LocalDate dueOn, @Nullable Integer percent) {}

    private record Point(LocalDate day, int percent) {}

    /**
     * How much should be done at the end of a day.
     *
     * @param start the day from which the work runs: when the plan was issued
     * @param due the last day as it stands now; absent where there is none
     * @param steps staged dates in any order
     * @return 0 to 100; null where there is neither a staged date nor a last day, as for 长期坚持
     */
    public static @Nullable Integer scheduled(
            LocalDate start, @Nullable LocalDate due, List<Step> steps, LocalDate on) {
        if (due == null && steps.isEmpty()) {
            return null;
        }
        Point before = new Point(start, 0);
        for (Point next : points(due, steps)) {
            if (next.day().isAfter(on)) {
                return between(before, next, on);
            }
            before = new Point(next.day(), Math.max(before.percent(), next.percent()));
        }
        return before.percent();
    }

    /** What a reported percentage amounts to against the schedule; null: nothing is scheduled. */
    public static Progress state(int percent, @Nullable Integer scheduled) {
        if (percent >= ALL) {
            return Progress.DONE;
        }
        int due = scheduled == null ? 0 : scheduled;
        if (percent + TOLERANCE < due) {
            return Progress.BEHIND;
        }
        if (percent == 0) {
            return Progress.NOT_STARTED;
        }
        if (percent >= NEARLY) {
            return Progress.NEARLY_DONE;
        }
        return scheduled != null && percent > due + TOLERANCE
                ? Progress.AHEAD
                : Progress.ON_SCHEDULE;
    }

    private static int between(Point before, Point next, LocalDate on) {
        long passed = ChronoUnit.DAYS.between(before.day(), on);
        long whole = ChronoUnit.DAYS.between(before.day(), next.day());
        if (passed <= 0 || next.percent() <= before.percent()) {
            return before.percent();
        }
        return before.percent() + (int) ((next.percent() - before.percent()) * passed / whole);
    }

    /** Every staged date with its percentage, in order; the last day closes them with all. */
    private static List<Point> points(@Nullable LocalDate due, List<Step> steps) {
        List<Step> all = new ArrayList<>(steps);
        all.sort(Comparator.comparing(Step::dueOn));
        if (due != null && (all.isEmpty() || all.get(all.size() - 1).dueOn().isBefore(due))) {
            all.add(new Step(due, ALL));
        }
        List<Point> points = new ArrayList<>();
        int settled = -1;
        int reached = 0;
        for (int k = 0; k < all.size(); k++) {
            Integer stated = all.get(k).percent();
            boolean last = k == all.size() - 1;
            if (stated == null && !last) {
                continue;
            }
            int percent = stated == null ? ALL : Math.max(stated, reached);
            int shares = k - settled;
            for (int open = settled + 1; open <= k; open++) {
                int share = reached + (percent - reached) * (open - settled) / shares;
                points.add(new Point(all.get(open).dueOn(), share));
            }
            settled = k;
            reached = percent;
        }
        return points;
    }
}
