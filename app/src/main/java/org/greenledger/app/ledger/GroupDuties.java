package org.greenledger.app.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.GroupMembersSet;
import org.greenledger.app.identity.names.UnitGroups;
import org.greenledger.app.ledger.charge.ChargeFollowing;
import org.greenledger.app.ledger.search.SearchIndex;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps a row for every member beside a group's duty: as of the plan's day when the duty enters,
 * and with a line of history whenever somebody corrects who belongs to the group.
 */
@Component
class GroupDuties {

    private final JdbcGroupDuties table;
    private final JdbcDuties duties;
    private final ChargeFollowing following;
    private final JdbcChanges changes;
    private final UnitGroups groups;
    private final SearchIndex search;
    private final JdbcState state;
    private final Clock clock;

    GroupDuties(
            JdbcGroupDuties table,
            JdbcDuties duties,
            ChargeFollowing following,
            JdbcChanges changes,
            UnitGroups groups,
            SearchIndex search,
            JdbcState state,
            Clock clock) {
        this.table = table;
        this.duties = duties;
        this.following = following;
        this.changes = changes;
        this.groups = groups;
        this.search = search;
        this.state = state;
        this.clock = clock;
    }

    /** Writes the members of those duties that are a registered group's. */
    void expand(Collection<JdbcDuties.Row> entered) {
        List<JdbcDuties.Row> of =
                entered.stream().filter(r -> r.duty().group() && r.duty().unit() != null).toList();
        if (of.isEmpty()) {
            return;
        }
        Map<IssueId, LocalDate> days = table.days(of.stream().map(JdbcDuties.Row::issue).toList());
        Map<LocalDate, Map<UnitId, List<UnitView>>> known = new HashMap<>();
        List<JdbcGroupDuties.Part> parts = new ArrayList<>();
        for (JdbcDuties.Row row : of) {
            members(row, days, known, of).forEach(u -> parts.add(new JdbcGroupDuties.Part(row, u)));
        }
        table.insert(parts);
    }

    private List<UnitView> members(
            JdbcDuties.Row row,
            Map<IssueId, LocalDate> days,
            Map<LocalDate, Map<UnitId, List<UnitView>>> known,
            Collection<JdbcDuties.Row> all) {
        UnitId unit = row.duty().unit();
        LocalDate day = days.get(row.issue());
        if (unit == null || day == null) {
            return List.of();
        }
        Set<UnitId> units = new LinkedHashSet<>();
        all.forEach(
                r -> {
                    UnitId u = r.duty().unit();
                    if (u != null) {
                        units.add(u);
                    }
                });
        return known.computeIfAbsent(day, d -> groups.members(units, d))
                .getOrDefault(unit, List.of());
    }

    /** Writes the members of the groups in an inspection's tasks anew. */
    void expandTasks(InspectionId inspection) {
        replace(table.taskGroups(inspection, null));
    }

    private void replace(List<JdbcGroupDuties.TaskGroup> rows) {
        if (rows.isEmpty()) {
            return;
        }
        Map<Long, LocalDate> days = table.taskDays(rows);
        List<UnitId> units =
                rows.stream().map(JdbcGroupDuties.TaskGroup::group).distinct().toList();
        Map<LocalDate, Map<UnitId, List<UnitView>>> known = new HashMap<>();
        for (JdbcGroupDuties.TaskGroup row : rows) {
            LocalDate day = days.get(row.task());
            if (day != null) {
                table.replace(
                        row,
                        known.computeIfAbsent(day, d -> groups.members(units, d))
                                .getOrDefault(row.group(), List.of()));
            }
        }
    }

    /** Brings every duty in force of a corrected group up to date. */
    @EventListener
    void corrected(GroupMembersSet set) {
        replace(table.taskGroups(null, set.group()));
        List<JdbcDuties.Row> of = table.ofGroup(set.group());
        if (of.isEmpty()) {
            return;
        }
        Map<IssueId, LocalDate> days = table.days(of.stream().map(JdbcDuties.Row::issue).toList());
        Map<LocalDate, Map<UnitId, List<UnitView>>> known = new HashMap<>();
        Map<Long, List<JdbcGroupDuties.Member>> now =
                table.members(of.stream().map(JdbcDuties.Row::id).toList());
        JdbcChanges.Act act =
                new JdbcChanges.Act(set.by(), Origin.PAGE, null, set.reason(), clock.instant());
        Map<IssueId, List<ChangeLine>> lines = new LinkedHashMap<>();
        for (JdbcDuties.Row row : of) {
            List<UnitView> wanted = members(row, days, known, of);
            List<JdbcGroupDuties.Member> there = now.getOrDefault(row.id(), List.of());
            ChangeLine line = correct(row, there, wanted, act);
            if (line != null) {
                lines.computeIfAbsent(row.issue(), i -> new ArrayList<>()).add(line);
            }
        }
        lines.forEach((issue, all) -> changes.insert(issue, all, act));
        if (!lines.isEmpty()) {
            search.write(lines.keySet().stream().map(IssueId::value).toList());
            state.changed();
        }
    }

    private @Nullable ChangeLine correct(
            JdbcDuties.Row row,
            List<JdbcGroupDuties.Member> there,
            List<UnitView> wanted,
            JdbcChanges.Act act) {
        Set<UnitId> before =
                there.stream().map(JdbcGroupDuties.Member::unit).collect(Collectors.toSet());
        Set<UnitId> after = wanted.stream().map(UnitView::id).collect(Collectors.toSet());
        if (before.equals(after)) {
            return null;
        }
        Predicate<JdbcGroupDuties.Member> gone = m -> !after.contains(m.unit());
        List<Long> left = there.stream().filter(gone).map(JdbcGroupDuties.Member::id).toList();
        duties.withdraw(left, act.at());
        table.insert(
                wanted.stream()
                        .filter(u -> !before.contains(u.id()))
                        .map(u -> new JdbcGroupDuties.Part(row, u))
                        .toList());
        following.follow(left, act.user(), act.at());
        return ChangeLine.of(
                IssueField.of(row.duty().role().code()),
                words(row, there.stream().map(JdbcGroupDuties.Member::name).toList()),
                words(row, wanted.stream().map(UnitView::shown).toList()));
    }

    private static String words(JdbcDuties.Row row, List<String> members) {
        return row.duty().unitName()
                + "（"
                + (members.isEmpty() ? "成员单位未定" : String.join("、", members))
                + "）";
    }
}
