package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.shared.Change;
import org.jspecify.annotations.Nullable;

/** What differs between a unit's entry before and after a change, in words. */
final class UnitDifference {

    private UnitDifference() {}

    static List<Change> of(UnitView before, UnitView after, Directory directory) {
        List<Change> found = new ArrayList<>();
        add(found, "单位名称", before.name(), after.name());
        add(
                found,
                "简称",
                String.join("、", before.shortNames()),
                String.join("、", after.shortNames()));
        add(found, "类别", before.kind().chinese(), after.kind().chinese());
        add(found, "地区", before.region(), after.region());
        add(found, "行政区划代码", before.regionCode(), after.regionCode());
        add(found, "上级单位", name(before.parent(), directory), name(after.parent(), directory));
        add(found, "状态", before.closed() ? "已撤销" : "在用", after.closed() ? "已撤销" : "在用");
        return found;
    }

    private static @Nullable String name(@Nullable UnitId unit, Directory directory) {
        return unit == null ? null : directory.find(unit).map(UnitView::name).orElse(null);
    }

    private static void add(
            List<Change> found, String what, @Nullable String before, @Nullable String after) {
        if (!Objects.equals(before, after)) {
            found.add(new Change(what, before, after));
        }
    }
}
