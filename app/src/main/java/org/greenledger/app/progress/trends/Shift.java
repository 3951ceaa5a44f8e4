package org.greenledger.app.progress.trends;

import java.util.Arrays;
import java.util.Optional;

/**
 * A way in which an issue differs from what the last frozen period had of it. The conditions stand
 * on {@code ledger.issue i} and {@code progress.snapshot_issue s} of that period.
 */
public enum Shift {
    DONE("done", "新完成", "i.progress = 'done' and s.progress <> 'done'"),
    CLOSED("closed", "新销号", "i.acceptance = 'closed' and s.acceptance <> 'closed'"),
    ADVANCED(
            "advanced",
            "进度推进",
            "i.percent > s.percent and not (i.progress = 'done' and s.progress <> 'done')"),
    STILL(
            "still",
            "没有推进",
            "i.percent = s.percent and i.progress = s.progress and i.progress <> 'done' and"
                    + " i.acceptance <> 'closed'"),
    BEHIND("behind", "新落后", "i.progress = 'behind' and s.progress <> 'behind'"),
    OVERDUE(
            "overdue",
            "新超期",
            "i.progress <> 'done' and i.acceptance <> 'closed' and i.due_on < :today and"
                    + " coalesce(s.due_on, i.due_on) >= l.ends_on"),
    WORSE("worse", "灯变差", "i.lamp_key < %1$s"),
    BETTER("better", "灯变好", "i.lamp_key > %1$s and i.lamp is not null"),
    FELL("fell", "进度回退", "i.percent < s.percent");

    private static final String LAMP_THEN =
            "case s.lamp when 'red' then 0 when 'orange' then 1 when 'yellow' then 2 when 'green'"
                    + " then 3 when 'blue' then 3 else 4 end";

    private final String code;
    private final String chinese;
    private final String condition;

    Shift(String code, String chinese, String condition) {
        this.code = code;
        this.chinese = chinese;
        this.condition = condition.formatted(LAMP_THEN);
    }

    /** The word in addresses. */
    public String code() {
        return code;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    String condition() {
        return "(" + condition + ")";
    }

    /** The one with this code. */
    public static Optional<Shift> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code.equals(code)).findFirst();
    }
}
