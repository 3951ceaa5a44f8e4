package org.greenledger.extraction.text;

import org.greenledger.extraction.SourceSpan;

/**
 * What becomes of each character of the raw text: kept, replaced by one other, or cut with a kind.
 */
final class Fate {

    private final String raw;
    private final char[] chars;
    private final byte[] cuts;

    Fate(String raw) {
        this.raw = raw;
        this.chars = raw.toCharArray();
        this.cuts = new byte[chars.length];
    }

    int length() {
        return chars.length;
    }

    char at(int position) {
        return chars[position];
    }

    /** The characters of a range as they stand in the source. */
    String raw(SourceSpan span) {
        return span.of(raw);
    }

    Cut cut(int position) {
        return Cut.of(cuts[position]);
    }

    boolean kept(int position) {
        return cuts[position] == 0;
    }

    void replace(int position, char c) {
        chars[position] = c;
    }

    void cut(int start, int end, Cut why) {
        for (int i = start; i < end; i++) {
            if (cuts[i] == 0) {
                cuts[i] = why.code();
            }
        }
    }

    /** Cuts a whole block, whatever was cut of it before. */
    void cut(SourceSpan span, Cut why) {
        java.util.Arrays.fill(cuts, span.start(), span.end(), why.code());
    }

    /** The characters of a range that are still kept. */
    String words(SourceSpan span) {
        StringBuilder words = new StringBuilder(span.length());
        for (int i = span.start(); i < span.end(); i++) {
            if (cuts[i] == 0) {
                words.append(chars[i]);
            }
        }
        return words.toString();
    }
}
