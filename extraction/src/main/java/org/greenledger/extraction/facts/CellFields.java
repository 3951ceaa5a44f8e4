package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabel;
import org.greenledger.extraction.outline.FieldLabels;
import org.jspecify.annotations.Nullable;

/**
 * A cell that holds several fields, each line beginning with its label: 整改目标:… 整改措施:… in one cell
 * of a column 整改目标及措施.
 */
final class CellFields {
    private CellFields() {}

    /** A field's words inside a cell. */
    record Part(Field field, @Nullable String role, SourceSpan span) {}

    /** The fields of a cell; the cell itself as {@code field} when no line begins with a label. */
    static List<Part> split(
            String text, String folded, SourceSpan cell, Field field, @Nullable String role) {
        if (field == Field.UNITS || field == Field.DEADLINE || field == Field.OTHER) {
            return List.of(new Part(field, role, cell));
        }
        List<Part> parts = new ArrayList<>();
        Field current = field;
        String currentRole = role;
        int start = cell.start();
        int line = cell.start();
        while (line < cell.end()) {
            int end = text.indexOf('\n', line);
            end = end < 0 || end > cell.end() ? cell.end() : end;
            FieldLabel label = FieldLabels.at(folded, line, end);
            if (label != null && label.strong()) {
                add(parts, text, current, currentRole, start, line);
                current = label.field();
                currentRole = current == Field.UNITS ? role(label.words()) : null;
                start = label.end();
            }
            line = end + 1;
        }
        add(parts, text, current, currentRole, start, cell.end());
        return parts;
    }

    private static String role(String label) {
        String role = DutyWords.roleOfLabel(label);
        return role == null ? "responsible" : role;
    }

    private static void add(
            List<Part> parts, String text, Field field, @Nullable String role, int start, int end) {
        if (start < end) {
            SourceSpan span = TableGrid.trimmed(text, new SourceSpan(start, end));
            if (span.length() > 0) {
                parts.add(new Part(field, role, span));
            }
        }
    }
}
