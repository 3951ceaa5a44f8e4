package org.greenledger.app.ledger.search;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Words as pairs of neighbouring characters, each pair in one number, single characters as well:
 * two characters are enough to find something, and no dictionary is needed.
 */
final class Bigrams {

    private Bigrams() {}

    /** One form for full and half width, capitals and small letters; without white space. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u00a0\\u3000]+", "");
    }

    /** The words of a question, each in plain form; at most eight. */
    static List<String> words(String question) {
        return Stream.of(question.strip().split("[\\s\\u00a0\\u3000]+"))
                .map(Bigrams::plain)
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(8)
                .toList();
    }

    /** All that a plain text can be found by. */
    static Integer[] ofText(String plain) {
        Set<Integer> grams = new LinkedHashSet<>();
        for (int k = 0; k < plain.length(); k++) {
            grams.add((int) plain.charAt(k));
            if (k + 1 < plain.length()) {
                grams.add(pair(plain, k));
            }
        }
        return grams.toArray(Integer[]::new);
    }

    /** What a text must have in order to hold the words: pairs, or the one character. */
    static Integer[] ofWords(List<String> words) {
        Set<Integer> grams = new LinkedHashSet<>();
        for (String word : words) {
            if (word.length() == 1) {
                grams.add((int) word.charAt(0));
            }
            for (int k = 0; k + 1 < word.length(); k++) {
                grams.add(pair(word, k));
            }
        }
        return grams.toArray(Integer[]::new);
    }

    private static int pair(String text, int at) {
        return (text.charAt(at) << 16) | text.charAt(at + 1);
    }
}
