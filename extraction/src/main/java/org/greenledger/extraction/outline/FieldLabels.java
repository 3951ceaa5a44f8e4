package org.greenledger.extraction.outline;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the labels of fields, with their synonyms as data ({@code field-labels.txt}): 整改目标: 【整改时限】
 * 责 任 单 位： 二、整改措施.
 */
public final class FieldLabels {
    private FieldLabels() {}

    private static final Map<String, Field> WORDS = load();
    private static final int LONGEST = 12;
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "(?:序号|编号|第)?\\s?[:]?\\s?([\\d]{1,3}|[一二三四五六七八九十百]{1,4})\\s?(?:[项条个号]|个问题)?");
    private static final Pattern SUFFIX =
            Pattern.compile(
                    "[\\u4e00-\\u9fff()]{0,8}(?:(?<units>(?:责任|牵头|配合|督导|验收|实施|承办|主管|参与|协助|监管|指导|督办)(?:单位|部门|主体)(?:及责任人|和责任人|及负责人)?)"
                            + "|(?<deadline>整改(?:完成)?(?:时限|期限))|(?<measures>整改措施)|(?<target>整改目标)|(?<progress>整改(?:进展|完成|落实)情况))");
    private static final int LONGEST_NOTE = 24;

    private static Map<String, Field> load() {
        Map<String, Field> words = new TreeMap<>();
        for (Phrases.Line line : Phrases.lines(FieldLabels.class, "field-labels.txt")) {
            Field field = Field.valueOf(line.kind().toUpperCase(Locale.ROOT));
            line.phrases().forEach(phrase -> words.put(phrase, field));
        }
        return words;
    }

    /** What a table's column of this header holds; null when the header is not known. */
    public static @Nullable Field ofHeader(String header) {
        String words = PlainLetters.fold(header).replaceAll("[\\s:*]", "");
        Field exact = WORDS.get(words);
        return exact != null ? exact : WORDS.get(words.replaceAll("\\([^)]{0,24}\\)", ""));
    }

    /**
     * The label at {@code start}; the words may be spaced out or bracketed.
     *
     * @param folded the text {@link PlainLetters#fold folded}
     * @return null when no label begins there
     */
    public static @Nullable FieldLabel at(String folded, int start, int end) {
        int i = start;
        boolean bracketed = i < end && folded.charAt(i) == '(';
        i += bracketed ? 1 : 0;
        StringBuilder words = new StringBuilder();
        Field field = null;
        int after = i;
        int blanks = 0;
        while (i < end && words.length() < LONGEST && blanks < LONGEST) {
            char c = folded.charAt(i);
            if (Character.isWhitespace(c) && c != '\n') {
                blanks++;
            } else {
                words.append(c);
                boolean colon = i + 1 < end && folded.charAt(i + 1) == ':';
                Field known = WORDS.get(words.toString());
                Field longer = known == null && colon ? bySuffix(words.toString()) : known;
                if (longer != null && isEnd(folded, i + 1, end)) {
                    field = longer;
                    after = i + 1;
                }
            }
            i++;
        }
        return field == null ? null : label(folded, start, after, end, bracketed, field);
    }

    /** Labels not in the table, told by their last word before a colon: 省级牵头督导单位:, 责任单位及责任人:. */
    private static @Nullable Field bySuffix(String words) {
        Matcher m = words.length() < 5 ? null : SUFFIX.matcher(words);
        if (m == null || !m.matches()) {
            return null;
        }
        return m.group("units") != null
                ? Field.UNITS
                : m.group("deadline") != null
                        ? Field.DEADLINE
                        : m.group("measures") != null
                                ? Field.MEASURES
                                : m.group("target") != null ? Field.TARGET : Field.PROGRESS;
    }

    private static boolean isEnd(String folded, int i, int end) {
        return i == end || ":() \t\n-".indexOf(folded.charAt(i)) >= 0;
    }

    private static @Nullable FieldLabel label(
            String folded, int start, int after, int end, boolean bracketed, Field field) {
        String words = folded.substring(start, after).replaceAll("[\\s(]", "");
        int i = after;
        Integer ordinal = null;
        if (bracketed) {
            if (i >= end || folded.charAt(i) != ')') {
                return null;
            }
            i++;
        } else if (i < end && folded.charAt(i) == '(') {
            int close = folded.substring(i, Math.min(end, i + LONGEST_NOTE)).indexOf(')');
            if (close < 0) {
                return null;
            }
            Matcher m = ORDINAL.matcher(folded.substring(i + 1, i + close));
            ordinal = m.matches() ? ChineseNumber.of(m.group(1)) : null;
            i += close + 1;
        }
        int mark = blanks(folded, i, end);
        boolean colon = mark < end && folded.charAt(mark) == ':';
        boolean alone = mark == end || folded.charAt(mark) == '\n';
        int length = words.length();
        if (colon) {
            return new FieldLabel(field, words, true, ordinal, blanks(folded, mark + 1, end));
        }
        if (alone && length > 2) {
            return new FieldLabel(field, words, bracketed, ordinal, mark);
        }
        boolean spaced = mark > i && length > 3;
        return bracketed || spaced ? new FieldLabel(field, words, bracketed, ordinal, mark) : null;
    }

    private static int blanks(String folded, int start, int end) {
        int i = start;
        while (i < end && Character.isWhitespace(folded.charAt(i)) && folded.charAt(i) != '\n') {
            i++;
        }
        return i;
    }
}
