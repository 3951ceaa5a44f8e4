package org.greenledger.app.planimport;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed or selected in order to correct a draft.
 *
 * @param values the form's fields
 * @param source the text in which words may have been selected
 */
public record EditInput(Map<String, List<String>> values, SourceText source) {

    private static final int LONGEST = 20_000;

    /** The field without blanks around it; empty when it is absent. */
    String text(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        String text = all.isEmpty() ? "" : all.get(0).replace("\r\n", "\n").strip();
        if (text.length() > LONGEST) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    name, "这里最多写 " + LONGEST + " 个字，现有 " + text.length() + " 个字")));
        }
        return text.replace('\0', ' ');
    }

    /** The field, or null when it is empty. */
    @Nullable String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }

    /** The words selected in the source or else typed. */
    String words() {
        SourceSpan span = span();
        return span == null ? text("value") : source.words(span).strip();
    }

    /** The words, which must not be empty. */
    String someWords(String what) {
        String words = words();
        if (words.isEmpty()) {
            throw new Refused(List.of(Refusal.at("value", what + "不能为空。若这一条不该有，请用“不采用”或“删除”")));
        }
        return words;
    }

    /** The range selected in the source, without blanks at its ends; null when words were typed. */
    @Nullable SourceSpan span() {
        int start = number("start", -1);
        int end = number("end", -1);
        String text = source.text();
        if (start < 0 || end <= start || end > text.length()) {
            return null;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end > start ? new SourceSpan(start, end) : null;
    }

    /** A whole number. */
    int number(String name, int otherwise) {
        String text = text(name);
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : otherwise;
    }

    /** A number of something there are so many of, from 1. */
    int position(String name, int count) {
        int n = number(name, 0);
        if (n < 1 || n > count) {
            throw Refused.because("页面上的内容已经变了，没有第 " + text(name) + " 条。请刷新后再改");
        }
        return n;
    }

    /** A day, or null when none is given. */
    @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refused(List.of(Refusal.at(name, "日期“" + text + "”写法不对，请写成 2026-06-30 这样")));
        }
    }

    /** Whether a box was ticked. */
    boolean ticked(String name) {
        return values.containsKey(name);
    }

    /** Numbers such as 1、3—5, each once, in order; what is beyond {@code count} is refused. */
    List<Integer> clauses(String name, int count) {
        String text = text(name).replaceAll("[第条款项\\s]", "");
        if (text.isEmpty()) {
            return List.of();
        }
        return Arrays.stream(text.split("[、,，;；.]+"))
                .filter(part -> !part.isEmpty())
                .flatMap(part -> Clauses.range(part, count))
                .distinct()
                .sorted()
                .toList();
    }
}
