package org.greenledger.extraction.outline;

import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * The smallest piece of a text that has a label of its own: a paragraph, the words behind a field's
 * label inside a paragraph, or a table.
 *
 * @param span its words, without blanks around them
 * @param label the numbering it begins with; null when none
 * @param field the field label it begins with, after the numbering; null when none
 * @param content its words behind numbering and field label; may be empty
 * @param inline whether it begins inside a paragraph
 * @param heading 1–6 where the document marks it as a heading, else 0
 * @param table whether it is a table, whose words are read elsewhere
 */
public record Part(
        SourceSpan span,
        @Nullable Label label,
        @Nullable FieldLabel field,
        SourceSpan content,
        boolean inline,
        int heading,
        boolean table) {

    /** Whether the part is a field of this kind. */
    public boolean is(Field kind) {
        return field != null && field.field() == kind;
    }

    /** Whether it has a numbering and is no field. */
    public boolean isNumbered() {
        return label != null && field == null && !table;
    }

    /** Whether it has neither numbering nor field label. */
    public boolean isPlain() {
        return label == null && field == null && !table;
    }
}
