package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tries a pattern that begins with a number only where numbers begin, which is a small part of any
 * text. Matches do not overlap; after many the scan stops, for no document says so much of itself.
 */
final class NumberScan {
    private static final int LONGEST_MATCH = 120;
    private static final int MOST_MATCHES = 500;
    private static final String HAN = "零〇○一二两三四五六七八九十廿百千";

    private NumberScan() {}

    /** All matches, in order. */
    static List<MatchResult> all(Pattern pattern, String folded) {
        List<MatchResult> all = new ArrayList<>();
        each(pattern, folded, matcher -> all.add(matcher.toMatchResult()));
        return all;
    }

    static void each(Pattern pattern, String folded, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(folded).useTransparentBounds(true);
        int matches = 0;
        boolean inNumber = false;
        for (int i = 0; i < folded.length() && matches < MOST_MATCHES; i++) {
            boolean number = isNumber(folded.charAt(i));
            if (number && !inNumber) {
                matcher.region(i, Math.min(folded.length(), i + LONGEST_MATCH));
                if (matcher.lookingAt()) {
                    found.accept(matcher);
                    matches++;
                    i = Math.max(i, matcher.end() - 1);
                    number = isNumber(folded.charAt(i));
                }
            }
            inNumber = number;
        }
    }

    private static boolean isNumber(char c) {
        return c < 0x80 ? c >= '0' && c <= '9' : HAN.indexOf(c) >= 0;
    }
}
