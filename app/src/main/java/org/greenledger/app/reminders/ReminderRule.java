package org.greenledger.app.reminders;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When people are reminded of a kind of things. Days are days of the calendar.
 *
 * @param kind the kind's code
 * @param active whether anybody is reminded at all
 * @param before so many days before the last day; 0 is the day itself
 * @param after so many days after it
 * @param every then again after so many days each; 0 for no more
 * @param until nobody is reminded of what is overdue for longer
 * @param aboveAfter overdue for so many days, the heads of the unit above hear of it too; absent:
 *     never
 */
public record ReminderRule(
        String kind,
        boolean active,
        List<Integer> before,
        List<Integer> after,
        int every,
        int until,
        @Nullable Integer aboveAfter) {

    /** Takes copies of the lists. */
    public ReminderRule {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** The longest time before the last day at which it speaks. */
    int earliest() {
        return before.stream().mapToInt(Integer::intValue).max().orElse(0);
    }
}
