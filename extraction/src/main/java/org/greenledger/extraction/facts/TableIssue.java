package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Field;
import org.jspecify.annotations.Nullable;

/** An issue as its rows tell it: the cells of each field, row by row. */
final class TableIssue {

    /**
     * A cell's words and what they are.
     *
     * @param row the table's row it was met in
     * @param role for units, the role of those without a stated one
     * @param own whether the cell begins in the issue's own rows
     */
    record Part(int row, Field field, @Nullable String role, SourceSpan span, boolean own) {}

    final @Nullable RowNumber number;
    final int section;
    final boolean spanning;
    final List<Part> parts = new ArrayList<>();
    final Set<Integer> rows = new LinkedHashSet<>();
    private final Set<List<Object>> seen = new LinkedHashSet<>();
    String path = "";

    /**
     * @param section ordinal of the section row above, 0 without one
     * @param spanning whether a cell over the whole width states it
     */
    TableIssue(@Nullable RowNumber number, int section, boolean spanning) {
        this.number = number;
        this.section = section;
        this.spanning = spanning;
    }

    void add(int row, Field field, @Nullable String role, SourceSpan span, boolean own) {
        rows.add(row);
        boolean fresh = seen.add(List.of(field, span));
        if (span.length() > 0 && (fresh || field == Field.UNITS)) {
            parts.add(new Part(row, field, role, span, own));
        }
    }

    List<Part> of(Field field) {
        return parts.stream().filter(p -> p.field == field).toList();
    }

    @Nullable Part first(Field field) {
        return parts.stream().filter(p -> p.field == field).findFirst().orElse(null);
    }
}
