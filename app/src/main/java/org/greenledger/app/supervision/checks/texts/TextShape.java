package org.greenledger.app.supervision.checks.texts;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A text as it is compared: without digits, numerals, dates, punctuation and spaces, cut into all
 * its runs of three letters. Whoever changes only the month and the figures keeps the shape.
 *
 * @param letters how many letters are left
 * @param shingles the runs, as numbers
 */
public record TextShape(int letters, Set<Integer> shingles) {

    private static final int RUN = 3;

    /** Numerals and the words of dates; the same is left out of every text, so nothing is lost. */
    private static final Pattern FIGURES =
            Pattern.compile("[\\p{N}〇零一二三四五六七八九十百千万亿两年月日旬]|季度|[^\\p{L}]");

    /** The shape of a text; an empty one for a text without letters. */
    public static TextShape of(String text) {
        String plain =
                FIGURES.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.ROOT);
        int[] points = plain.codePoints().toArray();
        Set<Integer> shingles = new HashSet<>(points.length * 2);
        for (int k = 0; k + RUN <= points.length; k++) {
            int run = points[k];
            for (int next = 1; next < RUN; next++) {
                run = run * 0x01000193 ^ points[k + next];
            }
            shingles.add(run);
        }
        return new TextShape(points.length, shingles);
    }

    /** How alike two texts are, in percent: what they share of what they have (Dice). */
    public int likeness(TextShape other) {
        int both = shingles.size() + other.shingles.size();
        if (both == 0) {
            return 0;
        }
        Set<Integer> fewer = shingles.size() <= other.shingles.size() ? shingles : other.shingles;
        Set<Integer> more = fewer == shingles ? other.shingles : shingles;
        long shared = fewer.stream().filter(more::contains).count();
        return (int) (200 * shared / both);
    }
}
