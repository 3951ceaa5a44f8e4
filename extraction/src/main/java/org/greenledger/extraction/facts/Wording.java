package org.greenledger.extraction.facts;

import org.greenledger.extraction.SourceSpan;

/** The words of a span as a person would copy them: no blanks around, no line breaks inside. */
final class Wording {
    private Wording() {}

    /**
     * The words; a line break between two Latin letters or digits becomes a blank, others vanish.
     */
    static String of(String text, SourceSpan span) {
        StringBuilder words = new StringBuilder(span.length());
        boolean broken = false;
        for (int i = span.start(); i < span.end(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t') {
                broken = true;
            } else if (!broken || !Character.isWhitespace(c)) {
                if (broken
                        && words.length() > 0
                        && isLatin(c)
                        && isLatin(words.charAt(words.length() - 1))) {
                    words.append(' ');
                }
                broken = false;
                words.append(c);
            }
        }
        return words.toString().strip();
    }

    /** The span without the blanks at its ends. */
    static SourceSpan trim(String text, SourceSpan span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new SourceSpan(start, end);
    }

    private static boolean isLatin(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }
}
