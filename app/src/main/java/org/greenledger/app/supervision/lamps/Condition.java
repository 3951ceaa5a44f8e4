package org.greenledger.app.supervision.lamps;

import java.util.List;
import java.util.stream.Collectors;

/**
 * One thing that a rule asks.
 *
 * @param number days, points or periods; 0 where the kind has none
 * @param criticism for {@link ConditionKind#CRITICISED}: which kinds count; empty for all
 */
public record Condition(ConditionKind kind, int number, List<CriticismKind> criticism) {

    /** A condition without kinds of criticism. */
    public static Condition of(ConditionKind kind, int number) {
        return new Condition(kind, number, List.of());
    }

    /** The condition in Chinese, for example 剩余天数少于10天. */
    public String chinese() {
        String words = kind.chinese() + (kind.counted() ? number + kind.unit() : "");
        return criticism.isEmpty()
                ? words
                : words
                        + "（"
                        + criticism.stream()
                                .map(CriticismKind::chinese)
                                .collect(Collectors.joining("、"))
                        + "）";
    }

    /** Whether whatever meets the other condition meets this one as well. */
    boolean followsFrom(Condition other) {
        if (kind == ConditionKind.UNLIKELY
                && (other.kind == ConditionKind.OVERDUE
                        || other.kind == ConditionKind.FORECAST_LATE)) {
            return true;
        }
        if (kind != other.kind) {
            return false;
        }
        if (!kind.counted()) {
            return true;
        }
        if (kind == ConditionKind.CRITICISED) {
            boolean kinds =
                    criticism.isEmpty()
                            || (!other.criticism.isEmpty()
                                    && criticism.containsAll(other.criticism));
            return kinds && number >= other.number;
        }
        return kind.metByMore() ? number <= other.number : number >= other.number;
    }

    /** Whether nothing can meet both. */
    boolean excludes(Condition other) {
        return excludesOneWay(this, other) || excludesOneWay(other, this);
    }

    private static boolean excludesOneWay(Condition a, Condition b) {
        return switch (a.kind) {
            case DAYS_LEFT -> b.kind == ConditionKind.OVERDUE;
            case EXPECTED ->
                    b.kind == ConditionKind.UNLIKELY
                            || b.kind == ConditionKind.OVERDUE
                            || b.kind == ConditionKind.FORECAST_LATE;
            case DONE ->
                    b.kind != ConditionKind.DONE
                            && b.kind != ConditionKind.LASTING
                            && b.kind != ConditionKind.CRITICISED;
            default -> false;
        };
    }
}
