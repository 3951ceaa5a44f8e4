package org.greenledger.extraction.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** Paragraph styles of a Word document: which are headings, which are numbered. */
final class WordStyles {

    private static final Pattern HEADING = Pattern.compile("(?:heading|标题)\\s*([1-9])");

    /** What a style, or a paragraph of its own, says. */
    record Style(@Nullable String basedOn, int heading, int list, int level) {}

    private static final Style PLAIN = new Style(null, 0, -1, -1);

    private final Map<String, Style> styles = new HashMap<>();

    static WordStyles of(byte @Nullable [] part) throws Unreadable {
        WordStyles read = new WordStyles();
        if (part != null) {
            SafeXml xml = SafeXml.of(part);
            while (xml.next()) {
                if (xml.atStart() && xml.name().equals("style")) {
                    read.style(xml);
                }
            }
        }
        return read;
    }

    private void style(SafeXml xml) throws Unreadable {
        String id = xml.attribute("styleId");
        String based = null;
        int heading = 0;
        int list = -1;
        int level = -1;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            depth += xml.atStart() ? 1 : xml.atEnd() ? -1 : 0;
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "name" -> heading = Math.max(heading, headingOf(xml.attribute("val")));
                case "basedOn" -> based = xml.attribute("val");
                case "outlineLvl" -> heading = headingOf(xml.number("val", 9));
                case "numId" -> list = xml.number("val", -1);
                case "ilvl" -> level = xml.number("val", -1);
                default -> {}
            }
        }
        if (id != null) {
            styles.put(id, new Style(based, heading, list, level));
        }
    }

    /** The style with what it inherits. */
    Style find(@Nullable String id) {
        Style style = id == null ? null : styles.get(id);
        if (style == null) {
            return PLAIN;
        }
        Style merged = style;
        String parent = style.basedOn;
        for (int steps = 0; parent != null && steps < 20; steps++) {
            Style above = styles.get(parent);
            if (above == null) {
                break;
            }
            merged =
                    new Style(
                            null,
                            merged.heading > 0 ? merged.heading : above.heading,
                            merged.list >= 0 ? merged.list : above.list,
                            merged.level >= 0 ? merged.level : above.level);
            parent = above.basedOn;
        }
        return merged;
    }

    private static int headingOf(@Nullable String name) {
        String plain = name == null ? "" : name.toLowerCase(Locale.ROOT).strip();
        Matcher numbered = HEADING.matcher(plain);
        if (numbered.matches()) {
            return Math.min(6, Integer.parseInt(numbered.group(1)));
        }
        return plain.equals("title") || plain.equals("标题") ? 1 : 0;
    }

    /** Heading level of an outline level counted from 0; 9 means body text. */
    static int headingOf(int outline) {
        return outline >= 0 && outline < 9 ? Math.min(6, outline + 1) : 0;
    }
}
