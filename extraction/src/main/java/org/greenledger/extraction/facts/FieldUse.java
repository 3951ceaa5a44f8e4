package org.greenledger.extraction.facts;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabel;
import org.greenledger.extraction.outline.Part;

/**
 * Which field labels of a text belong to issues. A colon or brackets show it; a label alone behind
 * a number (三、整改目标) may as well be a heading of the plan itself and counts only when it returns, or
 * when the document is a notice of one issue laid out so.
 */
final class FieldUse {
    private static final int HEADER_RUN = 3;

    private final List<Part> parts;
    private final BitSet used = new BitSet();
    private final BitSet header = new BitSet();

    FieldUse(String text, List<Part> parts, TaskSections tasks) {
        this.parts = parts;
        findHeaderRuns();
        Map<Field, Integer> doubtful = new EnumMap<>(Field.class);
        for (int i = 0; i < parts.size(); i++) {
            FieldLabel field = parts.get(i).field();
            if (field == null || header.get(i) || tasks.covers(i)) {
                continue;
            }
            if (isDoubtful(parts.get(i), field)) {
                doubtful.merge(field.field(), 1, Integer::sum);
            } else {
                used.set(i);
            }
        }
        boolean notice = NoticeLayout.isNotice(text, parts);
        for (int i = 0; i < parts.size(); i++) {
            FieldLabel field = parts.get(i).field();
            if (field != null && !used.get(i) && !header.get(i) && !tasks.covers(i)) {
                used.set(i, notice || doubtful.getOrDefault(field.field(), 0) > 1);
            }
        }
        if (!isIssueLike(kinds())) {
            used.clear();
        }
    }

    /** Whether part {@code i} is a field of an issue. */
    boolean is(int i) {
        return used.get(i);
    }

    /** Whether column headers of a table stand in the text as lines of their own. */
    boolean hasHeaderRun() {
        return !header.isEmpty();
    }

    /** Whether any label with a colon names a field of issues. */
    boolean isEmpty() {
        return used.isEmpty();
    }

    private static boolean isDoubtful(Part part, FieldLabel field) {
        return part.label() != null
                && part.content().length() == 0
                && !field.strong()
                && field.ordinal() == null;
    }

    private static boolean isIssueLike(Set<Field> kinds) {
        boolean core =
                kinds.contains(Field.TARGET)
                        || kinds.contains(Field.MEASURES)
                        || kinds.contains(Field.DESCRIPTION);
        boolean other = kinds.contains(Field.UNITS) || kinds.contains(Field.DEADLINE);
        return (core && kinds.size() > 1) || (other && kinds.size() > 2) || (core && other);
    }

    private Set<Field> kinds() {
        Set<Field> kinds = EnumSet.noneOf(Field.class);
        for (int i = 0; i < parts.size(); i++) {
            FieldLabel field = parts.get(i).field();
            if (field != null && used.get(i) && field.field() != Field.OTHER) {
                kinds.add(field.field());
            }
        }
        return kinds;
    }

    private void findHeaderRuns() {
        int start = 0;
        for (int i = 0; i <= parts.size(); i++) {
            boolean alone = i < parts.size() && isAlone(parts.get(i));
            if (!alone) {
                if (i - start >= HEADER_RUN) {
                    header.set(start, i);
                }
                start = i + 1;
            }
        }
    }

    private static boolean isAlone(Part part) {
        return part.field() != null && part.label() == null && part.content().length() == 0;
    }
}
