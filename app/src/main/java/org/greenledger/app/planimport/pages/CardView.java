package org.greenledger.app.planimport.pages;

import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.planimport.Doubt;
import org.greenledger.app.planimport.DraftItem;
import org.greenledger.app.planimport.HeaderEntry;
import org.greenledger.app.planimport.UnitState;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft as its card shows it.
 *
 * @param edit the field whose form is open; empty for none
 * @param typed what was typed and could not be saved, by form field
 * @param error why it could not be saved
 * @param conflict who changed the part meanwhile
 * @param saved whether it has just been saved
 */
public record CardView(
        DraftItem item,
        boolean editable,
        List<Doubt> doubts,
        Map<String, UnitState> units,
        String edit,
        Map<String, List<String>> typed,
        @Nullable String error,
        @Nullable String conflict,
        boolean saved) {

    /** Fields of what a plan says of itself, in the order of the card. */
    public static final List<String> HEADER =
            List.of(
                    "title",
                    "region",
                    "level",
                    "kind",
                    "round",
                    "team",
                    "starts",
                    "ends",
                    "feedback",
                    "issued",
                    "published");

    /** Whether the form of that field is open. */
    public boolean editing(String field) {
        return editable && edit.equals(field);
    }

    /** Whether somebody made it other than the reader gave it. */
    public boolean corrected() {
        return !item.entry().equals(item.reading());
    }

    /** What was typed, or the value as it stands. */
    public @Nullable String typed(String field, @Nullable String value) {
        List<String> all = typed.get(field);
        return all == null || all.isEmpty() ? value : all.get(0);
    }

    /** What the name of a unit means; null for a group. */
    public @Nullable UnitState unit(String name) {
        return units.get(name);
    }

    /** The name of a field of the plan. */
    public String headerLabel(String field) {
        return switch (field) {
            case "title" -> "标题";
            case "region" -> "地区";
            case "level" -> "督察级别";
            case "kind" -> "督察类型";
            case "round" -> "轮次";
            case "team" -> "督察组";
            case "starts" -> "督察开始";
            case "ends" -> "督察结束";
            case "feedback" -> "反馈日期";
            case "issued" -> "印发日期";
            default -> "公开日期";
        };
    }

    /** How a field of the plan is written. */
    public @Nullable String headerHelp(String field) {
        return switch (field) {
            case "starts", "ends", "feedback", "issued", "published" ->
                    "写成 2017-07-14；方案没写年份时写 --07-14，不要猜。";
            case "region" -> "如 东川省、云湖市。单位按这个地区认定。";
            case "round" -> "数字，如 2。";
            default -> null;
        };
    }

    /** The value of a field of the plan. */
    public @Nullable String headerValue(String field) {
        HeaderEntry h = item.header();
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
            default -> h.published();
        };
    }

    /** The day of the first term that has one, for the form. */
    public @Nullable String firstDate(List<TermEntry> terms) {
        return terms.stream()
                .filter(t -> t.kind() == TermKind.BY_DATE && t.dueOn() != null)
                .findFirst()
                .map(t -> String.valueOf(t.dueOn()))
                .orElse(null);
    }

    /** How exactly that day is stated. */
    public Precision firstPrecision(List<TermEntry> terms) {
        return terms.stream()
                .filter(t -> t.kind() == TermKind.BY_DATE && t.dueOn() != null)
                .map(TermEntry::precision)
                .filter(p -> p != null)
                .findFirst()
                .orElse(Precision.DAY);
    }

    /** Whether there is a term of that kind. */
    public boolean has(List<TermEntry> terms, TermKind kind) {
        return terms.stream().anyMatch(t -> t.kind() == kind);
    }

    /** Whether the form can only keep the term or drop it. */
    public boolean special(TermEntry term) {
        return switch (term.kind()) {
            case IMMEDIATE, LONG_TERM, CONTINUOUS, BY_DATE -> false;
            case RELATIVE, RECURRING, STAGED, OPEN_ENDED -> true;
        };
    }
}
