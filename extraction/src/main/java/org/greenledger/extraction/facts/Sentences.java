package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.SourceSpan;

/** Sentences: from one full stop or line break to the next. */
final class Sentences {
    /** Beyond this a sentence is cut at its next clause, and at {@link #LONGEST} anywhere. */
    private static final int LONG = 1_500;

    private static final int LONGEST = 3_000;

    private Sentences() {}

    /** All sentences of a folded text with their closing mark, in order; none is blank. */
    static List<SourceSpan> of(String folded) {
        List<SourceSpan> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            int length = i - start;
            if (ends(c) || length > LONGEST || (length > LONG && (c == ',' || c == ';'))) {
                add(sentences, folded, start, i + 1);
                start = i + 1;
            }
        }
        add(sentences, folded, start, folded.length());
        return sentences;
    }

    /** Start of the sentence that holds {@code at}, looking back no further than {@code reach}. */
    static int startBefore(String folded, int at, int reach) {
        int low = Math.max(0, at - reach);
        for (int i = at; i > low; i--) {
            if (ends(folded.charAt(i - 1))) {
                return i;
            }
        }
        return low;
    }

    /** End of the sentence that holds {@code at}, looking ahead no further than {@code reach}. */
    static int endAfter(String folded, int at, int reach) {
        int high = Math.min(folded.length(), at + reach);
        for (int i = at; i < high; i++) {
            if (ends(folded.charAt(i))) {
                return i;
            }
        }
        return high;
    }

    private static boolean ends(char c) {
        return c == '。' || c == '\n' || c == '\t' || c == '!' || c == '?';
    }

    private static void add(List<SourceSpan> to, String folded, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = folded.charAt(i);
            if (!Character.isWhitespace(c) && !ends(c)) {
                to.add(new SourceSpan(start, end));
                return;
            }
        }
    }
}
