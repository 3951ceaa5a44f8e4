package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.jspecify.annotations.Nullable;

/** A problem, or a heading above problems, while its parts are gathered. */
final class IssueNode {
    final Part head;
    final @Nullable Label label;
    final @Nullable IssueNode parent;
    final List<IssueNode> children = new ArrayList<>();
    final List<FieldRun> fields = new ArrayList<>();
    final List<SourceSpan> words = new ArrayList<>();
    int end;
    String number = "";

    IssueNode(Part head, @Nullable Label label, @Nullable IssueNode parent) {
        this.head = head;
        this.label = label;
        this.parent = parent;
        this.end = head.span().end();
        if (parent != null) {
            parent.children.add(this);
        }
    }

    /** The first field of this kind; null when it has none. */
    @Nullable FieldRun first(Field kind) {
        return fields.stream().filter(f -> f.field == kind).findFirst().orElse(null);
    }

    /** Whether it has a field besides its description. */
    boolean hasFields() {
        return fields.stream().anyMatch(f -> f.field != Field.DESCRIPTION);
    }

    /** Where the description's words stand; null when it has none. */
    @Nullable SourceSpan description() {
        FieldRun field = first(Field.DESCRIPTION);
        SourceSpan own = field == null ? null : field.span();
        if (own != null) {
            return own;
        }
        return words.isEmpty() ? null : words.get(0).hull(words.get(words.size() - 1));
    }
}
