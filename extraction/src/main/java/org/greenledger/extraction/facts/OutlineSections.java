package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.PlanDraft.Section;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.Label;
import org.greenledger.extraction.outline.Part;
import org.greenledger.extraction.outline.Style;

/**
 * The outline of a draft: every part of the text, in order, from its first character to its last.
 */
final class OutlineSections {
    private OutlineSections() {}

    private static final int TITLE_WORDS = 40;

    /** One section for each part; the blanks between two parts belong to the one before. */
    static List<Section> of(String text, List<Part> parts, String[] roles) {
        List<Section> sections = new ArrayList<>();
        List<Style> levels = new ArrayList<>();
        if (parts.isEmpty()) {
            return text.isEmpty()
                    ? List.of()
                    : List.of(new Section(0, null, null, "body", new SourceSpan(0, text.length())));
        }
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            int start = i == 0 ? 0 : part.span().start();
            int end = i + 1 < parts.size() ? parts.get(i + 1).span().start() : text.length();
            Label label = part.label();
            int level = label == null ? levels.size() : level(levels, label.style());
            boolean inside =
                    roles[i].equals("field") || roles[i].equals("measure") || label == null;
            sections.add(
                    new Section(
                            label == null && !inside ? 0 : level,
                            label == null ? null : label.printed(),
                            title(text, part),
                            part.table() ? "table" : roles[i],
                            new SourceSpan(start, end)));
        }
        return List.copyOf(sections);
    }

    private static int level(List<Style> levels, Style style) {
        int at = levels.indexOf(style);
        if (at < 0) {
            levels.add(style);
            return levels.size();
        }
        while (levels.size() > at + 1) {
            levels.remove(levels.size() - 1);
        }
        return at + 1;
    }

    private static String title(String text, Part part) {
        SourceSpan words =
                part.field() != null && part.content().length() == 0 ? part.span() : part.content();
        int end = Math.min(words.end(), words.start() + TITLE_WORDS);
        if (end < words.end() && Character.isHighSurrogate(text.charAt(end - 1))) {
            end--;
        }
        String head = Wording.of(text, new SourceSpan(words.start(), end));
        int stop = head.indexOf('。');
        return stop > 0 ? head.substring(0, stop) : head;
    }
}
