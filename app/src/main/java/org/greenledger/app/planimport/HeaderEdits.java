package org.greenledger.app.planimport;

import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;

/** Corrections of what a plan says of itself. */
final class HeaderEdits {

    private HeaderEdits() {}

    static HeaderEntry apply(HeaderEntry h, String field, EditInput input) {
        String words = IssueEdits.emptyIsNull(input.words());
        String before = value(h, field);
        Map<String, Quotation> quotations =
                Quotes.with(
                        h.quotations(),
                        field,
                        Quotes.corrected(h.quotations().get(field), before, words, input.span()));
        return new HeaderEntry(
                pick(field, "title", words, h.title()),
                pick(field, "region", words, h.region()),
                h.document(),
                pick(field, "level", choice(field, "level", words), h.level()),
                pick(field, "kind", choice(field, "kind", words), h.kind()),
                field.equals("round") ? round(words) : h.round(),
                pick(field, "team", words, h.team()),
                pick(field, "starts", date(field, "starts", words), h.starts()),
                pick(field, "ends", date(field, "ends", words), h.ends()),
                pick(field, "feedback", date(field, "feedback", words), h.feedback()),
                pick(field, "issued", date(field, "issued", words), h.issued()),
                pick(field, "published", date(field, "published", words), h.published()),
                h.declared(),
                h.petitions(),
                quotations);
    }

    /** The value of a field as text; null when it has none. */
    static @Nullable String value(HeaderEntry h, String field) {
        return switch (field) {
            case "title" -> h.title();
            case "region" -> h.region();
            case "level" -> h.level();
            case "kind" -> h.kind();
            case "round" -> h.round() == null ? null : String.valueOf(h.round());
            case "team" -> h.team();
            case "starts" -> h.starts();
            case "ends" -> h.ends();
            case "feedback" -> h.feedback();
            case "issued" -> h.issued();
            case "published" -> h.published();
            default -> throw Refused.because("页面上的这个栏目系统不认识。请刷新后再试");
        };
    }

    private static @Nullable String pick(
            String field, String mine, @Nullable String words, @Nullable String old) {
        return field.equals(mine) ? words : old;
    }

    private static @Nullable String choice(String field, String mine, @Nullable String words) {
        if (field.equals(mine) && words != null && !Words.known(mine, words)) {
            throw new Refused(List.of(Refusal.at("value", "请从列表中选择")));
        }
        return words;
    }

    private static @Nullable String date(String field, String mine, @Nullable String words) {
        if (!field.equals(mine) || words == null) {
            return words;
        }
        boolean whole = words.matches("\\d{4}-\\d{2}-\\d{2}") && real(words);
        if (!whole && !words.matches("--(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])")) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "value",
                                    "日期“" + words + "”写法不对，请写成 2026-06-30；不知道年份时写 --06-30")));
        }
        return words;
    }

    private static boolean real(String date) {
        try {
            java.time.LocalDate.parse(date);
            return true;
        } catch (java.time.format.DateTimeParseException e) {
            return false;
        }
    }

    private static @Nullable Integer round(@Nullable String words) {
        if (words != null && !words.matches("[1-9]\\d?")) {
            throw new Refused(List.of(Refusal.at("value", "轮次请写数字，例如 2")));
        }
        return words == null ? null : Integer.valueOf(words);
    }
}
