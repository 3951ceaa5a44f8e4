package org.greenledger.app.planimport;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are, by the pairs of characters they share. */
final class Likeness {

    private Likeness() {}

    /** From 0 (nothing in common) to 1 (the same but for blanks and marks). */
    static double of(String a, String b) {
        String left = bare(a);
        String right = bare(b);
        if (left.equals(right)) {
            return 1;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < left.length(); i++) {
            pairs.merge(left.substring(i, i + 2), 1, Integer::sum);
        }
        int shared = 0;
        for (int i = 0; i + 1 < right.length(); i++) {
            String pair = right.substring(i, i + 2);
            int count = pairs.getOrDefault(pair, 0);
            if (count > 0) {
                pairs.put(pair, count - 1);
                shared++;
            }
        }
        int all = Math.max(0, left.length() - 1) + Math.max(0, right.length() - 1);
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    /** The text without blanks and punctuation, which no later version is true to. */
    static String bare(String text) {
        return text.replaceAll("[\\s\\p{Punct}\\p{IsPunctuation}]+", "");
    }
}
