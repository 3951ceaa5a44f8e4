package org.greenledger.app.planimport;

import java.util.List;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's name in a plan means.
 *
 * @param unit the registered unit; absent unless it is known
 * @param candidates the registered units it can mean
 */
public record UnitState(
        String name, Kind kind, @Nullable UnitView unit, List<UnitView> candidates) {

    /** How certain it is. */
    public enum Kind {
        KNOWN,
        GROUP,
        AMBIGUOUS,
        UNKNOWN
    }

    /** Whether somebody should look at it. */
    public boolean open() {
        return kind == Kind.AMBIGUOUS || kind == Kind.UNKNOWN;
    }

    /** In words. */
    public String chinese() {
        return switch (kind) {
            case KNOWN -> "已登记";
            case GROUP -> "一组单位";
            case AMBIGUOUS -> "可能是" + candidates.size() + "个单位";
            case UNKNOWN -> "未登记";
        };
    }
}
