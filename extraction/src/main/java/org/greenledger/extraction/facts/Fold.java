package org.greenledger.extraction.facts;

/**
 * Text made easy to match: full-width signs become half-width, every dash one dash, every bracket
 * round. The length never changes, so positions in the folded text are positions in the text.
 */
final class Fold {
    private Fold() {}

    /** The folded text, exactly as long as {@code text}. */
    static String of(String text) {
        char[] chars = text.toCharArray();
        for (int i = 0; i < chars.length; i++) {
            chars[i] = fold(chars[i]);
        }
        return new String(chars);
    }

    private static char fold(char c) {
        if (c < 0x80) {
            return c;
        }
        if (c >= 0xFF01 && c <= 0xFF5E) {
            char half = (char) (c - 0xFEE0);
            return half == '[' || half == '{' ? '(' : half == ']' || half == '}' ? ')' : half;
        }
        return switch (c) {
            case '\u3000', '\u00A0', '\u2002', '\u2003' -> ' ';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212', '\uFE63' ->
                    '-';
            case '〔', '【', '〖', '﹝' -> '(';
            case '〕', '】', '〗', '﹞' -> ')';
            case '﹪' -> '%';
            case '〜' -> '~';
            case '∶' -> ':';
            default -> c;
        };
    }
}
