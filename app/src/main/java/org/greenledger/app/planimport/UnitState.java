package org.greenledger.app.planimport;

import java.util.List;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.GroupAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What a unit's name in a plan means.
 *
 * @param unit the registered unit; absent unless it is known
 * @param candidates the registered units it can mean
 * @param elsewhere registered units of other places that bear the name
 * @param why how the name was read; empty where it stands so in the register
 * @param group who belongs to it; absent unless it is a group
 */
public record UnitState(
        String name,
        Kind kind,
        @Nullable UnitView unit,
        List<UnitView> candidates,
        List<UnitView> elsewhere,
        String why,
        @Nullable GroupAnswer group) {

    /** How certain it is. */
    public enum Kind {
        KNOWN,
        GROUP,
        AMBIGUOUS,
        UNKNOWN
    }

    /** A group. */
    static UnitState of(GroupAnswer group) {
        return new UnitState(
                group.name(), Kind.GROUP, null, group.members(), List.of(), group.why(), group);
    }

    /** Whether somebody should look at it. */
    public boolean open() {
        return switch (kind) {
            case KNOWN -> false;
            case GROUP -> candidates.isEmpty();
            case AMBIGUOUS, UNKNOWN -> true;
        };
    }

    /** In words. */
    public String chinese() {
        return switch (kind) {
            case KNOWN -> why.isEmpty() ? "已登记" : "已登记，" + why;
            case GROUP ->
                    candidates.isEmpty()
                            ? "一组单位，" + why
                            : "一组单位 " + candidates.size() + " 个，" + why;
            case AMBIGUOUS -> "可能是" + candidates.size() + "个单位";
            case UNKNOWN -> elsewhere.isEmpty() ? "未登记" : "本地未登记，外地有同名单位";
        };
    }
}
