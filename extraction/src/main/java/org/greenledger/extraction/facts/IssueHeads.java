package org.greenledger.extraction.facts;

import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabel;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.Style;
import org.jspecify.annotations.Nullable;

/**
 * How the problems of a list are headed: the numbering styles that stand before the field every
 * problem opens with, so that measures numbered 1、2、 are told from problems numbered 一、二、.
 */
final class IssueHeads {
    private static final int FAR = 12;

    private final List<Part> parts;
    private final FieldUse use;
    private final Set<Style> styles = EnumSet.noneOf(Style.class);
    private @Nullable String opening;
    private boolean unnumbered;

    IssueHeads(List<Part> parts, FieldUse use) {
        this.parts = parts;
        this.use = use;
        for (int i = 0; i < parts.size(); i++) {
            if (use.is(i) && !parts.get(i).is(Field.OTHER)) {
                learn(i);
            }
        }
    }

    private void learn(int i) {
        Part part = parts.get(i);
        int head = ownsNumber(i) ? i : before(i);
        boolean plain =
                head < 0 && i > 0 && parts.get(i - 1).isPlain() && !part.is(Field.DESCRIPTION);
        if (opening == null && (head >= 0 || plain || part.is(Field.DESCRIPTION))) {
            opening = key(part);
        }
        if (!key(part).equals(opening)) {
            return;
        }
        Label label = head < 0 ? null : parts.get(head).label();
        if (label != null) {
            styles.add(label.style());
        } else if (plain) {
            unnumbered = true;
        }
    }

    /** Whether problems are headed by this style. */
    boolean has(Style style) {
        return styles.contains(style);
    }

    /** Whether problems are headed by paragraphs without numbering. */
    boolean areUnnumbered() {
        return unnumbered && styles.isEmpty();
    }

    /** Whether field {@code i} is the one problems open with. */
    boolean opens(int i) {
        return i >= 0 && key(parts.get(i)).equals(opening);
    }

    /**
     * The field that follows part {@code i}, paragraphs without numbering skipped.
     *
     * @return its index; -1 when a numbered part, a table or the end comes first
     */
    int fieldAfter(int i) {
        for (int k = i + 1; k < parts.size() && k <= i + FAR; k++) {
            if (use.is(k)) {
                return k;
            }
            if (!parts.get(k).isPlain()) {
                return -1;
            }
        }
        return -1;
    }

    /** Whether the number before a description's label is the problem's, not the field's. */
    boolean ownsNumber(int i) {
        Part part = parts.get(i);
        Label label = part.label();
        if (label == null || !part.is(Field.DESCRIPTION)) {
            return false;
        }
        int next = fieldFrom(i + 1);
        Label after = next < 0 ? null : parts.get(next).label();
        return after == null
                || after.style() != label.style()
                || after.number() != label.number() + 1
                || parts.get(next).is(Field.DESCRIPTION);
    }

    private int fieldFrom(int start) {
        for (int k = start; k < parts.size() && k < start + 4 * FAR; k++) {
            if (use.is(k)) {
                return k;
            }
        }
        return -1;
    }

    /** The numbered part that heads field {@code i}; -1 when there is none. */
    private int before(int i) {
        for (int k = i - 1; k >= 0 && k >= i - FAR; k--) {
            Part part = parts.get(k);
            if (part.isNumbered()) {
                return aboveList(k);
            }
            if (!part.isPlain()) {
                return -1;
            }
        }
        return -1;
    }

    /** Where a description ends in a list (1)…(2)…, the problem's head stands above the list. */
    private int aboveList(int last) {
        int k = last;
        Label label = Objects.requireNonNull(parts.get(k).label());
        Style style = label.style();
        for (int left = FAR; left > 0 && k > 0 && parts.get(k - 1).isNumbered(); left--) {
            Label above = Objects.requireNonNull(parts.get(k - 1).label());
            if (above.style() != style) {
                return label.number() == 1 && k < last ? k - 1 : last;
            }
            if (above.number() != label.number() - 1) {
                return last;
            }
            label = above;
            k--;
        }
        return last;
    }

    private static String key(Part part) {
        FieldLabel field = Objects.requireNonNull(part.field());
        return field.field() == Field.UNITS ? field.words() : field.field().name();
    }
}
