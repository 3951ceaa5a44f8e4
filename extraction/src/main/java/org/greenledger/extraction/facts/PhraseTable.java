package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.extraction.outline.Phrases;
import org.jspecify.annotations.Nullable;

/**
 * Phrases as data: a resource file of lines {@code kind: phrase phrase …}. Lines that begin with #
 * are remarks. The longest phrase at a place wins.
 */
final class PhraseTable {
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<Character, List<String>> byFirst = new HashMap<>();
    private final Map<Character, List<String>> byLast = new HashMap<>();

    /** A phrase found. */
    record Match(String kind, int start, int end) {}

    private PhraseTable() {}

    /** Reads the table {@code name} beside this class. */
    static PhraseTable load(String name) {
        PhraseTable table = new PhraseTable();
        for (Phrases.Line line : Phrases.lines(PhraseTable.class, name)) {
            line.phrases().forEach(phrase -> table.add(line.kind(), phrase));
        }
        return table;
    }

    private void add(String kind, String phrase) {
        kinds.put(phrase, kind);
        insert(byFirst, phrase.charAt(0), phrase);
        insert(byLast, phrase.charAt(phrase.length() - 1), phrase);
    }

    private static void insert(Map<Character, List<String>> index, char key, String phrase) {
        List<String> list = index.computeIfAbsent(key, k -> new ArrayList<>());
        list.add(phrase);
        list.sort((a, b) -> b.length() - a.length());
    }

    /** The kind of exactly this phrase; null when it is not in the table. */
    @Nullable String kindOf(String phrase) {
        return kinds.get(phrase);
    }

    /** The longest phrase {@code text} begins with at {@code start}; null when none. */
    @Nullable String at(String text, int start) {
        if (start < text.length()) {
            for (String phrase : byFirst.getOrDefault(text.charAt(start), List.of())) {
                if (text.startsWith(phrase, start)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** The longest phrase {@code text} ends with; null when none. */
    @Nullable String ending(String text) {
        if (!text.isEmpty()) {
            for (String phrase : byLast.getOrDefault(text.charAt(text.length() - 1), List.of())) {
                if (text.endsWith(phrase)) {
                    return phrase;
                }
            }
        }
        return null;
    }

    /** All phrases in {@code text}, in order and without overlaps. */
    List<Match> allIn(String text) {
        List<Match> matches = new ArrayList<>();
        for (int i = 0; i < text.length(); ) {
            String phrase = at(text, i);
            if (phrase == null) {
                i++;
            } else {
                matches.add(new Match(String.valueOf(kinds.get(phrase)), i, i + phrase.length()));
                i += phrase.length();
            }
        }
        return matches;
    }
}
