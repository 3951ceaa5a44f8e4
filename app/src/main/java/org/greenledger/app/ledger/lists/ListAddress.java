package org.greenledger.app.ledger.lists;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Progress;
import org.jspecify.annotations.Nullable;

/**
 * A list as it stands in the address bar. What cannot be read is left aside: an address may come
 * from an older version or from a hand.
 *
 * @param all whether the address asks for all inspections; without inspection and without this the
 *     newest is meant
 * @param group what the rows are gathered by; {@link IssueOrder#LEAD} or {@link IssueOrder#AREA}
 * @param first number of the first row shown, from 1
 */
public record ListAddress(
        IssueFilter filter,
        boolean all,
        IssueOrder order,
        boolean descending,
        @Nullable IssueOrder group,
        @Nullable Cursor cursor,
        long first) {

    /** Reads the parameters of an address. */
    public static ListAddress of(Map<String, List<String>> query) {
        Reader r = new Reader(query);
        String inspection = r.one("inspection");
        IssueFilter filter =
                new IssueFilter(
                        inspection.matches("[0-9]{1,18}")
                                ? new InspectionId(Long.parseLong(inspection))
                                : null,
                        r.known("progress", Progress.values(), Progress::code),
                        r.known("acceptance", Acceptance.values(), Acceptance::code),
                        r.orNull("unit"),
                        r.known("role", DutyRole.values(), DutyRole::code).stream()
                                .findFirst()
                                .orElse(null),
                        r.orNull("area"),
                        DueFilter.of(r.one("due")).orElse(null),
                        r.date("from"),
                        r.date("to"),
                        r.one("q"),
                        r.one("lasting").equals("1"),
                        r.one("withdrawn").equals("1"),
                        r.one("parents").equals("1"),
                        r.one("mine").equals("1"),
                        r.orNull("lead"),
                        r.one("doubt").equals("yes"),
                        r.known("lamp", LampFilter.values(), LampFilter::code));
        String first = r.one("n");
        return new ListAddress(
                filter,
                inspection.equals("all"),
                IssueOrder.of(r.one("sort")).orElse(IssueOrder.NUMBER),
                r.one("desc").equals("1"),
                IssueOrder.of(r.one("group"))
                        .filter(g -> g == IssueOrder.LEAD || g == IssueOrder.AREA)
                        .orElse(null),
                Cursor.of(r.one("at")).orElse(null),
                first.matches("[0-9]{1,9}") ? Math.max(1, Long.parseLong(first)) : 1);
    }

    /** The list that the address means, once the inspection is settled. */
    public IssueQuery query(int size) {
        IssueOrder gathered = group;
        return gathered == null
                ? new IssueQuery(filter, order, descending, cursor, size)
                : new IssueQuery(filter, gathered, false, cursor, size);
    }

    /** The same list with another filter, from its beginning. */
    public ListAddress with(IssueFilter other) {
        return new ListAddress(other, all, order, descending, group, null, 1);
    }

    /** The same list sorted by a column, or turned round where it already is. */
    public ListAddress sortedBy(IssueOrder by) {
        boolean turn = group == null && order == by && !descending;
        return new ListAddress(filter, all, by, turn, null, null, 1);
    }

    /** The same list gathered by unit or area; {@code null} for not at all. */
    public ListAddress groupedBy(@Nullable IssueOrder by) {
        return new ListAddress(filter, all, order, descending, by, null, 1);
    }

    /** Another page of the same list. */
    public ListAddress at(Cursor place, long firstRow) {
        return new ListAddress(filter, all, order, descending, group, place, firstRow);
    }

    /** The query without a question mark; empty for the plainest list. */
    public String text() {
        Writer w = new Writer();
        InspectionId inspection = filter.inspection();
        w.add("inspection", all ? "all" : inspection == null ? null : "" + inspection.value());
        filter.progress().forEach(p -> w.add("progress", p.code()));
        filter.acceptance().forEach(a -> w.add("acceptance", a.code()));
        filter.lamps().forEach(l -> w.add("lamp", l.code()));
        DutyRole role = filter.role();
        w.add("unit", filter.unit());
        w.add("role", role == null ? null : role.code());
        w.add("area", filter.area());
        w.add("lead", filter.lead());
        DueFilter due = filter.due();
        w.add("due", due == null ? null : due.code());
        LocalDate from = filter.from();
        LocalDate to = filter.to();
        w.add("from", from == null ? null : from.toString());
        w.add("to", to == null ? null : to.toString());
        w.add("q", filter.text().isBlank() ? null : filter.text());
        w.add("lasting", filter.lasting() ? "1" : null);
        w.add("withdrawn", filter.withdrawn() ? "1" : null);
        w.add("parents", filter.parents() ? "1" : null);
        w.add("mine", filter.mine() ? "1" : null);
        w.add("doubt", filter.doubtful() ? "yes" : null);
        w.add("sort", order == IssueOrder.NUMBER ? null : order.code());
        w.add("desc", descending ? "1" : null);
        IssueOrder gathered = group;
        w.add("group", gathered == null ? null : gathered.code());
        Cursor place = cursor;
        w.add("at", place == null ? null : place.text());
        w.add("n", first > 1 ? "" + first : null);
        return String.join("&", w.parts);
    }

    private static final class Writer {
        private final List<String> parts = new ArrayList<>();

        void add(String name, @Nullable String value) {
            if (value != null) {
                parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
            }
        }
    }

    private record Reader(Map<String, List<String>> query) {

        String one(String name) {
            return query.getOrDefault(name, List.of()).stream()
                    .map(v -> v.replace("\0", "").strip())
                    .filter(v -> v.length() <= 500)
                    .findFirst()
                    .orElse("");
        }

        @Nullable String orNull(String name) {
            String value = one(name);
            return value.isEmpty() ? null : value;
        }

        @Nullable LocalDate date(String name) {
            try {
                return Optional.ofNullable(orNull(name)).map(LocalDate::parse).orElse(null);
            } catch (DateTimeParseException notADay) {
                return null;
            }
        }

        <E> List<E> known(String name, E[] values, Function<E, String> code) {
            List<String> asked = query.getOrDefault(name, List.of());
            return Arrays.stream(values)
                    .filter(v -> asked.contains(code.apply(v)))
                    .collect(Collectors.toUnmodifiableList());
        }
    }
}
