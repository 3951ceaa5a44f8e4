package org.greenledger.app.planimport;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.TermEntry;
import org.jspecify.annotations.Nullable;

/** Stored words as people read them. */
public final class Words {

    private static final Map<String, String> LEVELS =
            ordered("central", "中央", "provincial", "省级", "municipal", "市级");
    private static final Map<String, String> KINDS =
            ordered("inspection", "例行督察", "look-back", "回头看", "special", "专项督察");
    private static final Map<String, String> COMPARATORS =
            ordered(
                    "<",
                    "小于",
                    "<=",
                    "不高于",
                    "=",
                    "等于",
                    ">=",
                    "不低于",
                    ">",
                    "大于",
                    "decrease-by",
                    "下降",
                    "increase-by",
                    "上升");
    private static final Map<String, String> COUNTS =
            ordered(
                    "issues",
                    "问题",
                    "task_categories",
                    "强化措施类别",
                    "tasks",
                    "强化措施",
                    "issue_categories",
                    "问题类别",
                    "accountability_issues",
                    "责任追究问题",
                    "batches",
                    "信访批次",
                    "cases",
                    "信访件",
                    "problems",
                    "信访问题",
                    "key_cases",
                    "重点件",
                    "to_rectify",
                    "需整改",
                    "completed",
                    "已完成",
                    "in_progress",
                    "正在整改",
                    "on_time_rate",
                    "按期率",
                    "disclosure_rate",
                    "公开率");

    private Words() {}

    /** Choices of a field, code to Chinese: {@code level}, {@code kind} or {@code comparator}. */
    public static Map<String, String> choices(String field) {
        return switch (field) {
            case "level" -> LEVELS;
            case "kind" -> KINDS;
            case "comparator" -> COMPARATORS;
            default -> Map.of();
        };
    }

    static boolean known(String field, String code) {
        return choices(field).containsKey(code);
    }

    /** A comparator in words. */
    public static String comparator(String code) {
        return COMPARATORS.getOrDefault(code, code);
    }

    /** The name of a number that plans state of themselves. */
    public static String count(String code) {
        return COUNTS.getOrDefault(code, "其他数字（" + code + "）");
    }

    /** A stored word of a field, or the value itself where it is one. */
    public static String value(String field, @Nullable String value) {
        return value == null ? "" : choices(field).getOrDefault(value, value);
    }

    /** What a deadline means, for example 2018-12-31 前（年）. */
    public static String term(TermEntry t) {
        return switch (t.kind()) {
            case IMMEDIATE, LONG_TERM, CONTINUOUS -> t.kind().chinese();
            case BY_DATE -> by(t.dueOn(), t.precision(), t.raw());
            case RELATIVE ->
                    (t.amount() == null ? "" : t.amount().stripTrailingZeros().toPlainString())
                            + unit(t.unit())
                            + "内"
                            + (t.from() == null ? "" : "（自" + t.from() + "起）");
            case RECURRING -> "每" + unit(t.unit());
            case STAGED ->
                    "分 " + t.stages().size() + " 步，最后 " + by(t.dueOn(), t.precision(), t.raw());
            case OPEN_ENDED -> "自 " + (t.from() == null ? "" : t.from()) + " 起";
        };
    }

    private static String by(
            @Nullable LocalDate due, @Nullable Precision precision, @Nullable String raw) {
        if (due == null) {
            return "日期不全（" + (raw == null ? "" : raw) + "）";
        }
        return due
                + (precision == null || precision == Precision.DAY
                        ? ""
                        : "（" + precision.chinese() + "）");
    }

    private static String unit(@Nullable String unit) {
        return unit == null
                ? ""
                : switch (unit) {
                    case "day" -> "日";
                    case "working-day" -> "个工作日";
                    case "week" -> "周";
                    case "month" -> "个月";
                    case "quarter" -> "季度";
                    case "half-year" -> "半年";
                    case "year" -> "年";
                    default -> unit;
                };
    }

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
