package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.FieldLabel;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.Style;
import org.jspecify.annotations.Nullable;

/** A field of an issue while its words are gathered: those behind its label and the items below. */
final class FieldRun {
    final Field field;
    final String words;
    final Part part;
    private final List<SourceSpan> spans = new ArrayList<>();

    /** The items of the first numbering style found; deeper ones belong to their item's words. */
    final List<Item> items = new ArrayList<>();

    /** Whether its items have unit or date fields of their own. */
    boolean itemsHaveFields;

    /** A numbered item of a field, with fields of its own. */
    static final class Item {
        final Label label;
        final int start;
        SourceSpan span;
        final List<FieldRun> fields = new ArrayList<>();

        Item(Label label, Part part) {
            this.label = label;
            this.start = part.span().start();
            this.span = part.content();
        }
    }

    FieldRun(FieldLabel label, Part part) {
        this.field = label.field();
        this.words = label.words();
        this.part = part;
        if (part.content().length() > 0) {
            spans.add(part.content());
        }
    }

    /** All words of the field, items included; null when it has none. */
    @Nullable SourceSpan span() {
        SourceSpan all = spans.isEmpty() ? null : spans.get(0).hull(spans.get(spans.size() - 1));
        if (items.isEmpty()) {
            return all;
        }
        SourceSpan last = items.get(items.size() - 1).span;
        Item one = items.get(0);
        SourceSpan first = items.size() > 1 ? new SourceSpan(one.start, one.span.end()) : one.span;
        return all == null ? first.hull(last) : all.hull(last);
    }

    /** The words outside the items. */
    List<SourceSpan> paragraphs() {
        return spans;
    }

    @Nullable Style itemStyle() {
        return items.isEmpty() ? null : items.get(0).label.style();
    }

    /** Whether {@code label} is the next item in the field's own numbering. */
    boolean continues(Label label) {
        if (items.isEmpty()) {
            return label.number() == 1 && mayHoldItems();
        }
        Label last = items.get(items.size() - 1).label;
        return last.style() == label.style() && last.number() + 1 == label.number();
    }

    /** Whether numbered parts below may be its items. */
    boolean mayHoldItems() {
        boolean lists =
                field == Field.MEASURES
                        || field == Field.TARGET
                        || field == Field.PROGRESS
                        || field == Field.DESCRIPTION;
        return lists || spans.isEmpty() || !items.isEmpty();
    }

    /** Takes a numbered part: as an item, or into the last item's words when it stands deeper. */
    void takeItem(Part part, Label label) {
        if (items.isEmpty() || itemStyle() == label.style()) {
            items.add(new Item(label, part));
        } else {
            takeWords(part.span());
        }
    }

    /** Takes a part without numbering. */
    void takeWords(SourceSpan span) {
        if (items.isEmpty()) {
            spans.add(span);
        } else {
            Item last = items.get(items.size() - 1);
            last.span = last.span.length() == 0 ? span : last.span.hull(span);
        }
    }
}
