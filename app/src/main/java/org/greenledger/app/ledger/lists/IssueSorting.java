package org.greenledger.app.ledger.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The columns a list is sorted by, as its index has them, and the condition of a page. */
final class IssueSorting {

    private record Column(String name, String type) {
        /** Whether the text can be such a value; addresses are written by anybody. */
        boolean takes(String key) {
            return switch (type) {
                case "bigint", "smallint" -> key.matches("[0-9]{1,18}");
                case "date" -> key.matches("infinity|[0-9]{4}-[0-1][0-9]-[0-3][0-9]");
                default -> key.length() < 200 && key.indexOf('\0') < 0;
            };
        }
    }

    private final List<Column> columns = new ArrayList<>();
    private final boolean backwards;
    private final @Nullable Cursor cursor;

    IssueSorting(IssueQuery query) {
        boolean one = query.filter().inspection() != null;
        if (query.order() != IssueOrder.NUMBER) {
            columns.add(new Column(query.order().column(), query.order().type()));
        }
        if (!one) {
            columns.add(new Column("inspection_id", "bigint"));
        }
        columns.add(new Column("sort_key", "text"));
        columns.add(new Column("id", "bigint"));
        Cursor asked = query.cursor();
        this.cursor = asked != null && fits(asked) ? asked : null;
        this.backwards = query.descending() != (cursor != null && cursor.before());
    }

    private boolean fits(Cursor asked) {
        return asked.keys().size() == columns.size()
                && IntStream.range(0, columns.size())
                        .allMatch(k -> columns.get(k).takes(asked.keys().get(k)));
    }

    /** Whether the rows come from the end and have to be turned round. */
    boolean turned() {
        return cursor != null && cursor.before();
    }

    boolean first() {
        return cursor == null;
    }

    List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    String orderBy() {
        return columns.stream()
                .map(c -> "i." + c.name() + (backwards ? " desc" : ""))
                .collect(Collectors.joining(", "));
    }

    /** Where the page begins; empty for the first. */
    String condition(Map<String, @Nullable Object> parameters) {
        Cursor at = cursor;
        if (at == null) {
            return "";
        }
        IntStream.range(0, columns.size()).forEach(k -> parameters.put("k" + k, at.keys().get(k)));
        String left = columns.stream().map(c -> "i." + c.name()).collect(Collectors.joining(", "));
        String right =
                IntStream.range(0, columns.size())
                        .mapToObj(k -> "cast(:k" + k + " as " + columns.get(k).type() + ")")
                        .collect(Collectors.joining(", "));
        return "\n  and (%s) %s (%s)".formatted(left, backwards ? "<" : ">", right);
    }
}
