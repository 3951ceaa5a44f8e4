package org.greenledger.app.ledger.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Finds the words asked for in a text as it is written, and cuts it where they stand. */
final class Highlight {

    private final List<String> words;

    Highlight(List<String> words) {
        this.words = words;
    }

    /** Whether any of the words stands in the text. */
    boolean any(String text) {
        String folded = fold(text);
        return words.stream().anyMatch(folded::contains);
    }

    /**
     * The text in pieces, no longer than {@code length} characters, beginning a little before the
     * first word found.
     */
    List<SearchHit.Piece> cut(String text, int length) {
        String folded = fold(text);
        int first = words.stream().mapToInt(folded::indexOf).filter(i -> i >= 0).min().orElse(0);
        int from = first > length / 2 ? first - length / 4 : 0;
        int to = Math.min(text.length(), from + length);
        List<SearchHit.Piece> pieces = new ArrayList<>();
        add(pieces, from > 0 ? "…" : "", false);
        int at = from;
        while (at < to) {
            int hit = next(folded, at);
            int end = hit < 0 ? to : Math.min(hit, to);
            add(pieces, text.substring(at, end), false);
            at = end;
            if (hit >= 0 && at < to) {
                int stop = Math.min(to, at + longest(folded, at));
                add(pieces, text.substring(at, stop), true);
                at = stop;
            }
        }
        add(pieces, to < text.length() ? "…" : "", false);
        return pieces;
    }

    private int next(String folded, int from) {
        return words.stream()
                .mapToInt(w -> folded.indexOf(w, from))
                .filter(i -> i >= 0)
                .min()
                .orElse(-1);
    }

    private int longest(String folded, int at) {
        return words.stream()
                .filter(w -> folded.startsWith(w, at))
                .mapToInt(String::length)
                .max()
                .orElse(1);
    }

    private static void add(List<SearchHit.Piece> pieces, String text, boolean found) {
        if (!text.isEmpty()) {
            pieces.add(new SearchHit.Piece(text, found));
        }
    }

    /** Character by character, so that positions stay. */
    private static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        for (int k = 0; k < text.length(); k++) {
            String one = String.valueOf(text.charAt(k));
            String plain = Normalizer.normalize(one, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            folded.append(plain.length() == 1 ? plain : one);
        }
        return folded.toString();
    }
}
