package org.greenledger.app.supervision.lamps;

import java.util.Arrays;
import java.util.Optional;

/** What a rule can ask of a piece of work. The codes are stored; the words are for the form. */
public enum ConditionKind {
    DAYS_LEFT("days-left", "剩余天数少于", "天", 1, 3650),
    OVERDUE("overdue", "超期达到", "天", 1, 3650),
    STAGE_MISSED("stage-missed", "节点未按期达到，超过", "天", 1, 3650),
    STAGE_NEAR("stage-near", "下一节点不足", "天", 1, 3650),
    FORECAST_LATE("forecast-late", "预计完成日晚于时限", "", 0, 0),
    EXPECTED("expected", "预计能按期完成", "", 0, 0),
    UNLIKELY("unlikely", "难以按期完成（预计晚于时限、已超期或未报预计）", "", 0, 0),
    BEHIND("behind", "落后序时进度达到", "个百分点", 1, 100),
    MISSED_REPORTS("missed-reports", "连续缺报达到", "期", 1, 100),
    CRITICISED("criticised", "受到上级批评，在最近", "天内", 1, 3650),
    DONE("done", "已完成", "", 0, 0),
    LASTING("lasting", "属于长期坚持或持续改善", "", 0, 0);

    private final String code;
    private final String chinese;
    private final String unit;
    private final int least;
    private final int most;

    ConditionKind(String code, String chinese, String unit, int least, int most) {
        this.code = code;
        this.chinese = chinese;
        this.unit = unit;
        this.least = least;
        this.most = most;
    }

    /** The stored word. */
    public String code() {
        return code;
    }

    /** The words before the number. */
    public String chinese() {
        return chinese;
    }

    /** The word behind the number; empty where there is none. */
    public String unit() {
        return unit;
    }

    /** Whether it has a number. */
    public boolean counted() {
        return most > 0;
    }

    /** The least number that makes sense. */
    public int least() {
        return least;
    }

    /** The greatest number that makes sense. */
    public int most() {
        return most;
    }

    /** Whether a smaller number asks for less: one day overdue is met by whoever is ten overdue. */
    boolean metByMore() {
        return this == OVERDUE || this == STAGE_MISSED || this == BEHIND || this == MISSED_REPORTS;
    }

    /** The one with this code; empty when there is none. */
    public static Optional<ConditionKind> of(String code) {
        return Arrays.stream(values()).filter(v -> v.code.equals(code)).findFirst();
    }
}
