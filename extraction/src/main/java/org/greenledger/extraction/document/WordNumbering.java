package org.greenledger.extraction.document;

import java.util.HashMap;
import java.util.Map;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** Counts the automatic numbering of a Word document and writes it as the words one sees. */
final class WordNumbering {

    private static final int LEVELS = 9;

    /** One level of a list: its format, its text such as {@code （%1）}, where it starts. */
    private record Level(String format, String text, int start) {}

    private static final class Scheme {
        final @Nullable Level[] levels = new Level[LEVELS];
        final int[] counts = new int[LEVELS];
        final boolean[] begun = new boolean[LEVELS];
    }

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<Integer, String> lists = new HashMap<>();
    private final Map<Integer, Map<Integer, Integer>> restarts = new HashMap<>();

    static WordNumbering of(byte @Nullable [] part) throws Unreadable {
        WordNumbering read = new WordNumbering();
        if (part != null) {
            SafeXml xml = SafeXml.of(part);
            while (xml.next()) {
                if (xml.atStart() && xml.name().equals("abstractNum")) {
                    read.scheme(xml);
                } else if (xml.atStart() && xml.name().equals("num")) {
                    read.list(xml);
                }
            }
        }
        return read;
    }

    private void scheme(SafeXml xml) throws Unreadable {
        Scheme scheme = new Scheme();
        schemes.put(String.valueOf(xml.attribute("abstractNumId")), scheme);
        int level = -1;
        String format = "decimal";
        String text = "";
        int start = 1;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            depth += xml.atStart() ? 1 : xml.atEnd() ? -1 : 0;
            if (xml.atEnd() && xml.name().equals("lvl") && level >= 0 && level < LEVELS) {
                scheme.levels[level] = new Level(format, text, start);
            }
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "lvl" -> {
                    level = xml.number("ilvl", -1);
                    format = "decimal";
                    text = "";
                    start = 1;
                }
                case "start" -> start = xml.number("val", 1);
                case "numFmt" -> format = String.valueOf(xml.attribute("val"));
                case "lvlText" -> text = String.valueOf(xml.attribute("val"));
                default -> {}
            }
        }
    }

    private void list(SafeXml xml) throws Unreadable {
        int id = xml.number("numId", -1);
        int level = 0;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            depth += xml.atStart() ? 1 : xml.atEnd() ? -1 : 0;
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "abstractNumId" -> lists.put(id, String.valueOf(xml.attribute("val")));
                case "lvlOverride" -> level = xml.number("ilvl", 0);
                case "startOverride" ->
                        restarts.computeIfAbsent(id, k -> new HashMap<>())
                                .put(level, xml.number("val", 1));
                default -> {}
            }
        }
    }

    /** Counts one more paragraph of a list and gives its label; empty where it has none. */
    String next(int list, int level) {
        Scheme scheme = schemes.get(lists.getOrDefault(list, ""));
        if (scheme == null || level < 0 || level >= LEVELS) {
            return "";
        }
        Level own = scheme.levels[level];
        if (own == null) {
            return "";
        }
        Map<Integer, Integer> restart = restarts.getOrDefault(list, Map.of());
        Integer first = restart.get(level);
        if (first != null) {
            restart.remove(level); // once, when the list is first used
            scheme.counts[level] = first;
        } else {
            scheme.counts[level] = scheme.begun[level] ? scheme.counts[level] + 1 : own.start;
        }
        scheme.begun[level] = true;
        for (int deeper = level + 1; deeper < LEVELS; deeper++) {
            scheme.begun[deeper] = false;
        }
        return own.format.equals("bullet") ? "" : label(scheme, own);
    }

    private static String label(Scheme scheme, Level own) {
        StringBuilder label = new StringBuilder();
        String text = own.text;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int level = i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (c != '%' || level < 0 || level >= LEVELS) {
                label.append(c);
                continue;
            }
            Level named = scheme.levels[level];
            if (named != null) {
                int count = scheme.begun[level] ? scheme.counts[level] : named.start;
                label.append(NumberWords.of(count, named.format));
            }
            i++;
        }
        boolean bare =
                !label.isEmpty() && Character.isLetterOrDigit(label.charAt(label.length() - 1));
        return bare ? label.append(' ').toString() : label.toString();
    }
}
