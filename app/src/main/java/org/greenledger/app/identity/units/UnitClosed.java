package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * A unit ended.
 *
 * @param successors the names of those that took over
 * @param merged whether it went up in one other unit
 * @param on first day without it
 * @param children how many units below it went along
 * @param people how many accounts went along
 */
public record UnitClosed(
        UnitId unit,
        String name,
        List<String> successors,
        boolean merged,
        LocalDate on,
        int children,
        int people,
        String reason)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + unit.value();
    }

    @Override
    public List<Change> changes() {
        return List.of(
                new Change("状态", "在用", "已撤销"),
                new Change("承接单位", "", String.join("、", successors)));
    }

    @Override
    public Collection<Long> units() {
        return List.of(unit.value());
    }

    @Override
    public String sentence() {
        String names = String.join("”“", successors);
        String what =
                merged
                        ? "自%s起并入“%s”".formatted(on, names)
                        : "自%s起撤销%s".formatted(on, names.isEmpty() ? "" : "，由“" + names + "”承接");
        return "单位“%s”%s%s%s"
                .formatted(
                        name,
                        what,
                        children == 0 ? "" : "，划转下级单位" + children + "个",
                        people == 0 ? "" : "，转移账号" + people + "个");
    }
}
