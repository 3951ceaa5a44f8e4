package org.greenledger.extraction.facts;

import java.util.List;
import org.greenledger.extraction.outline.Field;
import org.greenledger.extraction.outline.Part;
import org.jspecify.annotations.Nullable;

/** Whether a paragraph without numbering goes on with the problem's field before it. */
final class Continuations {
    private Continuations() {}

    private static final String SENTENCE_ENDS = "。！？!?”》)）";
    private static final String ROW_GOES_ON = "、，,；;和及与";
    private static final int LONGEST_ROW = 120;

    /**
     * @param open the field before it; null while the description is being read
     * @param more whether another field or item of the same problem follows
     */
    static boolean belongs(
            String text,
            List<Part> parts,
            int i,
            IssueNode node,
            @Nullable FieldRun open,
            boolean more) {
        char last = i == 0 ? '。' : text.charAt(parts.get(i - 1).span().end() - 1);
        boolean complete = SENTENCE_ENDS.indexOf(last) >= 0;
        String words = parts.get(i).span().of(text);
        if (open == null) {
            return node.words.isEmpty() && node.first(Field.DESCRIPTION) == null
                    ? true
                    : more || !complete && isSentence(words);
        }
        if (open.span() == null) {
            return true;
        }
        if (open.field == Field.UNITS
                || open.field == Field.DEADLINE
                || open.field == Field.PERSON) {
            boolean row = ROW_GOES_ON.indexOf(last) >= 0 || "（(〔[".indexOf(words.charAt(0)) >= 0;
            return words.length() <= LONGEST_ROW && (row || (more && !complete));
        }
        return more
                || (!complete && isSentence(words))
                || (open.items.isEmpty() && isSentence(words) && open.field == Field.MEASURES);
    }

    /** Whether the words end as sentences do; a web page's remains do not. */
    private static boolean isSentence(String words) {
        return "。；;".indexOf(words.charAt(words.length() - 1)) >= 0;
    }
}
