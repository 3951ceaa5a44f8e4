package org.greenledger.extraction.outline;

import java.util.Arrays;

/**
 * The text with full-width letters, digits and punctuation folded to half width, character by
 * character, so that positions stay those of the original.
 */
public final class PlainLetters {
    private PlainLetters() {}

    /** Each character with what it becomes. */
    private static final String PAIRS =
            "，,；;：:！!？?（(）)〔(〕)［(］)【(】)[(])﹝(﹞)｛(｝)．.－-—-–-―-‐-﹣-～-〜-~-％%\u3000 \u00a0 \u2002 \u2003 \u2009 ";

    private static final char[] FOLDED = table();

    /** The folded text; as long as {@code text}. */
    public static String fold(String text) {
        return fold(text, 0, text.length());
    }

    /** The folded characters from {@code start} to {@code end}. */
    public static String fold(String text, int start, int end) {
        char[] folded = new char[end - start];
        for (int i = start; i < end; i++) {
            folded[i - start] = FOLDED[text.charAt(i)];
        }
        return new String(folded);
    }

    /** One character folded. */
    public static char fold(char c) {
        return FOLDED[c];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = c >= 0xff01 && c <= 0xff5e ? (char) (c - 0xfee0) : (char) c;
        }
        for (int i = 0; i < PAIRS.length(); i += 2) {
            table[PAIRS.charAt(i)] = PAIRS.charAt(i + 1);
        }
        return table;
    }

    /** Where each bracket ends; -1 where it never does. For closing marks and others 0. */
    public static int[] closers(String folded) {
        int[] closer = new int[folded.length()];
        int[] open = new int[16];
        int depth = 0;
        for (int i = 0; i < folded.length(); i++) {
            char c = folded.charAt(i);
            if (c == '(') {
                open = depth == open.length ? Arrays.copyOf(open, depth * 2) : open;
                open[depth++] = i;
                closer[i] = -1;
            } else if (c == ')' && depth > 0) {
                closer[open[--depth]] = i;
            }
        }
        return closer;
    }
}
