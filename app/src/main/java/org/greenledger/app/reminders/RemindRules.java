package org.greenledger.app.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * Whether a rule speaks on a day. What falls on a day off is said on the last working day before
 * it, as long as there is time, and on the next working day when it is late.
 */
final class RemindRules {

    private final UnaryOperator<LocalDate> onOrBefore;
    private final UnaryOperator<LocalDate> onOrAfter;

    /**
     * @param onOrBefore the day, or the last working day before it
     * @param onOrAfter the day, or the next working day
     */
    RemindRules(UnaryOperator<LocalDate> onOrBefore, UnaryOperator<LocalDate> onOrAfter) {
        this.onOrBefore = onOrBefore;
        this.onOrAfter = onOrAfter;
    }

    /** Whether people are reminded on this working day of what is due on that one. */
    boolean speaks(ReminderRule rule, LocalDate due, LocalDate today) {
        if (!rule.active()) {
            return false;
        }
        if (!due.isBefore(today)) {
            return rule.before().stream()
                    .anyMatch(days -> onOrBefore.apply(due.minusDays(days)).equals(today));
        }
        long late = ChronoUnit.DAYS.between(due, today);
        if (rule.before().contains(0) && onOrBefore.apply(due).equals(today)) {
            return true;
        }
        if (late > rule.until() && !onOrAfter.apply(due.plusDays(rule.until())).equals(today)) {
            return false;
        }
        if (rule.after().stream()
                .anyMatch(days -> onOrAfter.apply(due.plusDays(days)).equals(today))) {
            return true;
        }
        return repeats(rule, due, today);
    }

    private boolean repeats(ReminderRule rule, LocalDate due, LocalDate today) {
        int last = rule.after().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (rule.every() == 0) {
            return false;
        }
        for (int days = last + rule.every(); days <= rule.until(); days += rule.every()) {
            LocalDate said = onOrAfter.apply(due.plusDays(days));
            if (!said.isBefore(today)) {
                return said.equals(today);
            }
        }
        return false;
    }

    /** Whether the heads of the unit above hear of it too. */
    static boolean above(ReminderRule rule, LocalDate due, LocalDate today) {
        Integer after = rule.aboveAfter();
        return after != null && ChronoUnit.DAYS.between(due, today) >= after;
    }
}
