package org.greenledger.app.planimport;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.extraction.facts.DeadlinePhrase;
import org.jspecify.annotations.Nullable;

/** Corrections of strengthening measures and indicators. */
final class TaskEdits {

    private static final Set<String> COMPARATORS =
            Set.of("<", "<=", "=", ">=", ">", "decrease-by", "increase-by");

    private TaskEdits() {}

    static TaskEntry apply(TaskEntry t, String act, EditInput input) {
        if (act.startsWith("duty")) {
            return new TaskEntry(
                    t.number(),
                    t.section(),
                    t.title(),
                    t.text(),
                    t.divisionByReference(),
                    DutyEdits.apply(t.duties(), act, input, 0),
                    t.terms(),
                    t.quotation());
        }
        return switch (act) {
            case "number" ->
                    new TaskEntry(
                            IssueEdits.checkedNumber(input.text("number")),
                            input.textOrNull("section"),
                            t.title(),
                            t.text(),
                            t.divisionByReference(),
                            t.duties(),
                            t.terms(),
                            t.quotation());
            case "title" -> words(t, input.someWords("标题"), t.text(), input);
            case "text" -> words(t, t.title(), input.someWords("内容"), input);
            default -> throw Refused.because("页面上的这个操作系统不认识。请刷新后再试");
        };
    }

    private static TaskEntry words(TaskEntry t, String title, String text, EditInput input) {
        boolean same = text.equals(t.text());
        return new TaskEntry(
                t.number(),
                t.section(),
                title,
                text,
                t.divisionByReference(),
                t.duties(),
                same ? t.terms() : DraftTerms.typed(DeadlinePhrase.within(text)),
                same
                        ? Quotes.corrected(t.quotation(), t.title(), title, null)
                        : Quotes.corrected(t.quotation(), t.text(), text, input.span()));
    }

    static IndicatorEntry apply(IndicatorEntry i, EditInput input) {
        String name = input.text("name");
        String comparator = input.text("comparator");
        if (name.isEmpty() || name.length() > 200) {
            throw new Refused(List.of(Refusal.at("name", "指标名称须为 1 到 200 个字")));
        }
        if (!COMPARATORS.contains(comparator)) {
            throw new Refused(List.of(Refusal.at("comparator", "请选择比较方式")));
        }
        IndicatorEntry next =
                new IndicatorEntry(
                        name,
                        comparator,
                        value(input.text("value")),
                        input.textOrNull("unit"),
                        input.date("due") == null ? null : String.valueOf(input.date("due")),
                        year(input),
                        null);
        return new IndicatorEntry(
                next.name(),
                next.comparator(),
                next.value(),
                next.unit(),
                next.due(),
                next.baselineYear(),
                Quotes.corrected(i.quotation(), words(i), words(next), null));
    }

    /** An indicator in words, for example 优良天数比例 ≥ 85.3%（2020-12-31）. */
    static String words(IndicatorEntry i) {
        return i.name()
                + " "
                + Words.comparator(i.comparator())
                + " "
                + i.value().toPlainString()
                + (i.unit() == null ? "" : i.unit())
                + (i.due() == null ? "" : "（" + i.due() + "）");
    }

    private static BigDecimal value(String text) {
        try {
            return new BigDecimal(text.replace(",", ""));
        } catch (NumberFormatException e) {
            throw new Refused(
                    List.of(Refusal.at("value", "数值“" + text + "”不是数字，请写成 85.3 这样，单位另填")));
        }
    }

    private static @Nullable Integer year(EditInput input) {
        String text = input.text("baseline");
        if (!text.isEmpty() && !text.matches("(19|20)\\d\\d")) {
            throw new Refused(List.of(Refusal.at("baseline", "基准年请写四位数，例如 2015")));
        }
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
