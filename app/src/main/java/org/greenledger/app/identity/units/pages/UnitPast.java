package org.greenledger.app.identity.units.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.units.Succession;
import org.greenledger.app.identity.units.UnitPeriod;
import org.greenledger.app.web.pieces.TimelineEntry;
import org.jspecify.annotations.Nullable;

/** Tells a unit's periods and successions as what happened to it, the latest first. */
final class UnitPast {

    private record Happened(LocalDate on, TimelineEntry entry) {}

    private UnitPast() {}

    /**
     * @param periods the latest first
     */
    static List<TimelineEntry> of(
            List<UnitPeriod> periods, List<Succession> successions, UnitId self) {
        List<Happened> found = new ArrayList<>();
        UnitPeriod before = null;
        for (int k = periods.size() - 1; k >= 0; k--) {
            UnitPeriod now = periods.get(k);
            LocalDate from = Objects.requireNonNullElse(now.from(), LocalDate.MIN);
            found.add(new Happened(from, entry(now.from(), what(before, now), now.days())));
            before = now;
        }
        LocalDate end = before == null ? null : before.to();
        if (end != null) {
            LocalDate on = end.plusDays(1);
            found.add(new Happened(on, entry(on, "撤销", "")));
        }
        for (Succession s : successions) {
            boolean left = s.predecessor().equals(self);
            found.add(
                    new Happened(
                            s.since(),
                            new TimelineEntry(
                                    s.since().toString(),
                                    "",
                                    left
                                            ? "由“" + s.successorName() + "”承接"
                                            : "承接“" + s.predecessorName() + "”",
                                    "",
                                    "/units/" + (left ? s.successor() : s.predecessor()).value())));
        }
        found.sort(Comparator.comparing(Happened::on));
        Collections.reverse(found);
        return found.stream().map(Happened::entry).toList();
    }

    private static TimelineEntry entry(@Nullable LocalDate on, String what, String detail) {
        return new TimelineEntry(on == null ? "登记以来" : on.toString(), "", what, detail, null);
    }

    private static String what(@Nullable UnitPeriod before, UnitPeriod now) {
        if (before == null) {
            return (now.from() == null ? "名称“" : "设立“") + now.name() + "”" + under(now);
        }
        List<String> parts = new ArrayList<>();
        if (!before.name().equals(now.name())) {
            parts.add("由“" + before.name() + "”更名为“" + now.name() + "”");
        }
        if (!Objects.equals(before.parent(), now.parent())) {
            parts.add("由" + shown(before) + "划归" + shown(now));
        }
        if (before.kind() != now.kind()) {
            parts.add("类别由" + before.kind().chinese() + "改为" + now.kind().chinese());
        }
        if (!Objects.equals(before.region(), now.region())) {
            parts.add("行政区改为" + now.region());
        }
        return parts.isEmpty() ? "登记有变更" : String.join("，", parts);
    }

    private static String under(UnitPeriod period) {
        return period.parentName() == null ? "" : "，上级“" + period.parentName() + "”";
    }

    private static String shown(UnitPeriod period) {
        return period.parentName() == null ? "最高一级" : "“" + period.parentName() + "”";
    }
}
