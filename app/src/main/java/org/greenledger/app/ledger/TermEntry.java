package org.greenledger.app.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One meaning of a deadline's words.
 *
 * @param raw the words
 * @param dueOn last day, for {@link TermKind#BY_DATE} and the last stage of {@link
 *     TermKind#STAGED}; absent where the plan states no whole date
 * @param amount for {@link TermKind#RELATIVE}: how many units
 * @param unit for {@link TermKind#RELATIVE} and {@link TermKind#RECURRING}: {@code day}, {@code
 *     working-day}, {@code week}, {@code month}, {@code quarter}, {@code half-year} or {@code year}
 * @param from first day, or what the amount counts from
 * @param stages for {@link TermKind#STAGED}: each date with what is due
 */
public record TermEntry(
        TermKind kind,
        @Nullable String raw,
        @Nullable LocalDate dueOn,
        @Nullable Precision precision,
        @Nullable BigDecimal amount,
        @Nullable String unit,
        @Nullable String from,
        List<Stage> stages,
        @Nullable Quotation quotation) {

    /**
     * A step of a staged deadline.
     *
     * @param date {@code 2019-06-30}, or {@code --06-30} where the year is lost
     */
    public record Stage(String date, String what) {}

    /** A term that carries no date, such as 长期坚持. */
    public static TermEntry plain(
            TermKind kind, @Nullable String raw, @Nullable Quotation quotation) {
        return new TermEntry(kind, raw, null, null, null, null, null, List.of(), quotation);
    }

    /** A term that ends on a day. */
    public static TermEntry by(
            LocalDate dueOn,
            Precision precision,
            @Nullable String raw,
            @Nullable Quotation quotation) {
        return new TermEntry(
                TermKind.BY_DATE, raw, dueOn, precision, null, null, null, List.of(), quotation);
    }

    /** The same meaning, standing nowhere in a plan's text. */
    public TermEntry unquoted() {
        return new TermEntry(kind, raw, dueOn, precision, amount, unit, from, stages, null);
    }
}
