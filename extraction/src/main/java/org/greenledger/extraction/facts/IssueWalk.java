package org.greenledger.extraction.facts;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.Headings;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.Style;
import org.jspecify.annotations.Nullable;

/**
 * Walks the parts of a text once and gathers each problem with its fields and items. What belongs
 * to no problem is left alone.
 */
final class IssueWalk {
    private static final int FAR = 12;

    private final String text;
    private final List<Part> parts;
    private final FieldUse use;
    private final IssueHeads heads;
    private final String[] roles;
    private final List<IssueNode> roots = new ArrayList<>();
    private final Deque<IssueNode> path = new ArrayDeque<>();
    private final Map<Style, Style> under = new EnumMap<>(Style.class);
    private @Nullable IssueNode current;
    private @Nullable FieldRun open;

    IssueWalk(String text, List<Part> parts, FieldUse use, String[] roles) {
        this.text = text;
        this.parts = parts;
        this.use = use;
        this.heads = new IssueHeads(parts, use);
        this.roles = roles;
    }

    /** The problems no other problem stands above, in order. */
    List<IssueNode> roots() {
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (part.table()) {
                leave();
            } else if (use.is(i)) {
                field(i, part);
            } else if (part.isNumbered()) {
                numbered(i, part, Objects.requireNonNull(part.label()));
            } else if (part.isPlain()) {
                plain(i, part);
            }
            if (current != null && !"body".equals(roles[i])) {
                current.end = Math.max(current.end, part.span().end());
            }
        }
        return roots;
    }

    private void leave() {
        current = null;
        open = null;
        path.clear();
    }

    private void field(int i, Part part) {
        roles[i] = "field";
        if (part.is(Field.DESCRIPTION)) {
            boolean owns = heads.ownsNumber(i);
            boolean fresh = current != null && current.fields.isEmpty() && current.label != null;
            if (!fresh || owns) {
                start(part, owns ? part.label() : null);
                roles[i] = "issue";
            }
        }
        if (current == null) {
            if (!part.is(Field.TARGET) && !part.is(Field.MEASURES)) {
                roles[i] = "body";
                return;
            }
            start(part, null);
        }
        IssueNode node = Objects.requireNonNull(current);
        FieldRun run = new FieldRun(Objects.requireNonNull(part.field()), part);
        if (isOfMeasure(i, part)) {
            FieldRun measures = Objects.requireNonNull(open);
            measures.items.get(measures.items.size() - 1).fields.add(run);
            measures.itemsHaveFields = true;
        } else {
            node.fields.add(run);
            open = run;
        }
    }

    /** Whether a unit or date field belongs to the measure before it, not to the whole problem. */
    private boolean isOfMeasure(int i, Part part) {
        FieldRun measures = open;
        if (measures == null || measures.field != Field.MEASURES || measures.items.isEmpty()) {
            return false;
        }
        if (!part.is(Field.UNITS) && !part.is(Field.DEADLINE) && !part.is(Field.PERSON)) {
            return false;
        }
        boolean before = measures.itemsHaveFields;
        int k = i + 1;
        while (k < parts.size() && k < i + FAR && (parts.get(k).isPlain() || use.is(k))) {
            k++;
        }
        Label next = k < parts.size() ? parts.get(k).label() : null;
        boolean continues =
                next != null
                        && measures.continues(next)
                        && !(heads.has(next.style()) && heads.opens(heads.fieldAfter(k)));
        return before || continues;
    }

    private void numbered(int i, Part part, Label label) {
        Headings.Kind heading = Headings.of(part.content().of(text));
        if (heading != null
                && !(open != null && open.continues(label) && !heads.has(label.style()))) {
            leave();
            roles[i] = "heading";
            return;
        }
        int next = heads.fieldAfter(i);
        if (heads.has(label.style())) {
            headed(i, part, label, next);
        } else if (current != null) {
            below(i, part, label, next);
        } else if (leadsToHead(i)) {
            start(part, label);
            words(part);
            roles[i] = "heading";
        }
    }

    private void headed(int i, Part part, Label label, int next) {
        if (current == null) {
            if (next >= 0 || leadsToHead(i)) {
                start(part, label);
                words(part);
                roles[i] = "issue";
            }
            return;
        }
        boolean item = open != null && open.continues(label) && !isNested(label, next);
        boolean opened = heads.opens(next);
        if (item && !opened) {
            Objects.requireNonNull(open).takeItem(part, label);
            roles[i] = "measure";
            return;
        }
        start(part, label);
        words(part);
        roles[i] = "issue";
    }

    /** A first sub-problem (一) below a problem that has no fields yet is no item. */
    private boolean isNested(Label label, int next) {
        return next >= 0 && label.number() == 1 && heads.opens(next);
    }

    private void below(int i, Part part, Label label, int next) {
        FieldRun run = open;
        boolean item = run != null && run.mayHoldItems();
        boolean ownItem = run != null && run.itemStyle() == label.style();
        if (leadsToHead(i) && !ownItem) {
            start(part, label);
            words(part);
            roles[i] = "heading";
        } else if (item) {
            Objects.requireNonNull(run).takeItem(part, label);
            roles[i] = "measure";
        } else if (run == null && (next >= 0 || listGoesOn(i, label))) {
            words(part);
            roles[i] = "issue";
        } else {
            leave();
        }
    }

    /** Whether the next part is the next item of the same list. */
    private boolean listGoesOn(int i, Label label) {
        Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
        Label after = next == null || !next.isNumbered() ? null : next.label();
        return after != null
                && after.style() == label.style()
                && after.number() == label.number() + 1
                && !heads.has(after.style());
    }

    /** Whether the next part is the head of a problem with fields. */
    private boolean leadsToHead(int i) {
        int k = i + 1;
        while (k < parts.size() && k <= i + 2 && isSentence(parts.get(k))) {
            k++;
        }
        if (k >= parts.size() || !parts.get(k).isNumbered() && !use.is(k)) {
            return false;
        }
        Label label = parts.get(k).label();
        Label own = parts.get(i).label();
        if (label == null
                || own == null
                || label.style() == own.style()
                || !heads.has(label.style())) {
            return false;
        }
        return use.is(k) ? heads.ownsNumber(k) : heads.fieldAfter(k) >= 0;
    }

    private boolean isSentence(Part part) {
        int last = part.span().end() - 1;
        return part.isPlain() && part.span().length() > 0 && text.charAt(last) == '。';
    }

    private void plain(int i, Part part) {
        int next = heads.fieldAfter(i);
        IssueNode node = current;
        if (heads.areUnnumbered()
                && heads.opens(next)
                && next == i + 1
                && (node == null || node.hasFields())) {
            start(part, null);
            words(part);
            roles[i] = "issue";
            return;
        }
        if (node == null
                || Headings.isAnnex(part.span().of(text))
                || Headings.of(part.span().of(text)) != null) {
            leave();
            return;
        }
        if (Continuations.belongs(text, parts, i, node, open, next >= 0 || hasMore(i))) {
            if (open == null) {
                words(part);
                roles[i] = "issue";
            } else {
                open.takeWords(part.span());
                roles[i] = open.items.isEmpty() ? "field" : "measure";
            }
        }
    }

    /** Whether the open field goes on with numbered items behind this paragraph. */
    private boolean hasMore(int i) {
        int k = i + 1;
        while (k < parts.size() && k < i + FAR && parts.get(k).isPlain()) {
            k++;
        }
        Label label = k < parts.size() && parts.get(k).isNumbered() ? parts.get(k).label() : null;
        return label != null
                && open != null
                && open.itemStyle() == label.style()
                && open.continues(label);
    }

    private void words(Part part) {
        IssueNode node = Objects.requireNonNull(current);
        if (part.content().length() > 0) {
            node.words.add(node.words.isEmpty() ? part.content() : part.span());
        }
        node.end = Math.max(node.end, part.span().end());
    }

    private void start(Part part, @Nullable Label label) {
        IssueNode parent = label == null ? null : parentFor(label);
        if (label == null) {
            IssueNode above = path.peek();
            boolean heading = above != null && above.fields.isEmpty() && above.label != null;
            parent = heading ? above : above == null ? null : above.parent;
            if (!heading && above != null) {
                path.pop();
            }
        }
        IssueNode node = new IssueNode(part, label, parent);
        if (parent == null) {
            roots.add(node);
        }
        path.push(node);
        current = node;
        open = null;
    }

    /** Goes back to the level of this style, or one deeper below a problem that has no fields. */
    private @Nullable IssueNode parentFor(Label label) {
        Style upper = under.get(label.style());
        for (IssueNode node : path) {
            if (node.label != null && node.label.style() == label.style()) {
                while (path.pop() != node) {
                    continue;
                }
                return path.peek();
            }
        }
        for (IssueNode node : path) {
            boolean above = node.label != null && node.label.style() == upper;
            if (above || (node == path.peek() && !node.hasFields())) {
                while (path.peek() != node) {
                    path.pop();
                }
                if (node.label != null) {
                    under.put(label.style(), node.label.style());
                }
                return node;
            }
        }
        path.clear();
        return null;
    }
}
