package org.greenledger.extraction.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Headings of a plan's own sections (data: {@code heading-words.txt}): 指导思想 and 组织保障 hold no
 * issues, 主要措施 holds strengthening measures, 问题清单 holds issues.
 */
public final class Headings {
    private Headings() {}

    /** What stands under a heading. */
    public enum Kind {
        PLAN,
        TASK,
        LIST
    }

    private static final Map<String, Kind> WORDS = load();
    private static final Pattern ANNEX =
            Pattern.compile(
                    "^附(?:件|表|录)?\\s?[\\d一二三四五六七八九十]{0,3}\\s?(?:[:.、]|\\s|$).*", Pattern.DOTALL);
    private static final int LONGEST = 20;

    private static Map<String, Kind> load() {
        Map<String, Kind> words = new HashMap<>();
        for (Phrases.Line line : Phrases.lines(Headings.class, "heading-words.txt")) {
            Kind kind = Kind.valueOf(line.kind().toUpperCase(java.util.Locale.ROOT));
            line.phrases().forEach(phrase -> words.putIfAbsent(phrase, kind));
        }
        return words;
    }

    /**
     * The kind of a heading with these words, numbering left out; null when it is no such heading.
     */
    public static @Nullable Kind of(String words) {
        if (words.length() > LONGEST) {
            return null;
        }
        return WORDS.get(PlainLetters.fold(words).replaceAll("[\\s:。()]", ""));
    }

    /** Whether a line announces an annex: 附件1, 附:…清单. */
    public static boolean isAnnex(String line) {
        String head = line.length() > LONGEST * 3 ? "" : PlainLetters.fold(line);
        return ANNEX.matcher(head).matches();
    }
}
