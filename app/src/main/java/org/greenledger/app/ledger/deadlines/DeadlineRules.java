package org.greenledger.app.ledger.deadlines;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.greenledger.app.ledger.TermKind;
import org.jspecify.annotations.Nullable;

/**
 * What the words of a deadline come to where they state no day. A stated day is never touched, and
 * what cannot be reckoned (长期坚持, 持续改善, 自某日起, an event whose day nobody knows) gets none.
 */
public final class DeadlineRules {

    private static final int HALF_MONTH = 15;
    private static final int MONTHS = 12;

    private DeadlineRules() {}

    /**
     * A meaning without a day of its own.
     *
     * @param raw the plan's words; may be empty
     * @param amount how many units; absent where none are stated
     * @param unit day, working-day, week, month, quarter, half-year or year
     * @param from the plan's words for what the amount counts from; absent for the plan itself
     */
    public record Term(
            TermKind kind,
            String raw,
            @Nullable BigDecimal amount,
            @Nullable String unit,
            @Nullable String from) {}

    /**
     * The days from which terms count.
     *
     * @param plan the day of the plan
     * @param planWord how that day is called: 方案印发, or 入账 where the plan states none
     * @param feedback when the inspection gave its feedback; absent where nobody knows
     */
    public record Events(LocalDate plan, String planWord, @Nullable LocalDate feedback) {}

    /** Working days as the calendar has them. */
    public interface Working {
        /** The end of a term of working days; the first day does not count. */
        LocalDate plus(LocalDate from, int count);

        /** The day itself when it is worked, else the next one that is. */
        LocalDate onOrAfter(LocalDate day);
    }

    /**
     * The last day of terms none of which states one: the latest of those with an end; where all
     * only recur, the end of the current round.
     *
     * @param immediateDays for 立行立改; 0 for no day
     */
    public static Optional<Reckoned> reckon(
            List<Term> terms, Events events, int immediateDays, LocalDate today, Working working) {
        Reckoned last = null;
        Reckoned next = null;
        for (Term term : terms) {
            Reckoned one = one(term, events, immediateDays, today, working);
            if (one == null) {
                continue;
            }
            if (one.rule() == DueRule.RECURRING) {
                next = next == null || one.dueOn().isBefore(next.dueOn()) ? one : next;
            } else {
                last = last == null || one.dueOn().isAfter(last.dueOn()) ? one : last;
            }
        }
        return Optional.ofNullable(last == null ? next : last);
    }

    private static @Nullable Reckoned one(
            Term term, Events events, int immediateDays, LocalDate today, Working working) {
        return switch (term.kind()) {
            case IMMEDIATE -> immediateDays <= 0 ? null : immediate(term, events, immediateDays);
            case RELATIVE -> relative(term, events, working);
            case RECURRING -> recurring(term, events, today);
            case LONG_TERM, CONTINUOUS, BY_DATE, STAGED, OPEN_ENDED -> null;
        };
    }

    private static Reckoned immediate(Term term, Events events, int days) {
        return new Reckoned(
                events.plan().plusDays(days),
                DueRule.IMMEDIATE,
                "%s按本系统设置，自%s（%s）起%d日内完成"
                        .formatted(said(term, "立行立改"), events.planWord(), events.plan(), days));
    }

    /**
     * A term of days, months or years that would end on a day off ends on the next working day
     * (Civil Code of 2020, art. 203).
     */
    private static @Nullable Reckoned relative(Term term, Events events, Working working) {
        LocalDate from = event(term.from(), events);
        BigDecimal amount = term.amount();
        if (from == null || amount == null || term.unit() == null) {
            return null;
        }
        LocalDate end = end(from, amount, term.unit(), working);
        if (end == null) {
            return null;
        }
        String word = from.equals(events.feedback()) ? "反馈" : events.planWord();
        return new Reckoned(
                end, DueRule.RELATIVE, "%s自%s（%s）起推算".formatted(said(term, "限若干时间内"), word, from));
    }

    private static @Nullable LocalDate event(@Nullable String words, Events events) {
        if (words == null || words.matches(".*(印发|下发|发布|公布|出台|方案).*")) {
            return events.plan();
        }
        return words.contains("反馈") ? events.feedback() : null;
    }

    private static @Nullable LocalDate end(
            LocalDate from, BigDecimal amount, String unit, Working working) {
        int whole = amount.setScale(0, RoundingMode.CEILING).intValueExact();
        return switch (unit) {
            case "working-day" -> working.plus(from, whole);
            case "day" -> working.onOrAfter(from.plusDays(whole));
            case "week" -> working.onOrAfter(from.plusWeeks(whole));
            case "month" -> working.onOrAfter(months(from, amount));
            case "quarter" ->
                    working.onOrAfter(months(from, amount.multiply(BigDecimal.valueOf(3))));
            case "half-year" ->
                    working.onOrAfter(months(from, amount.multiply(BigDecimal.valueOf(6))));
            case "year" ->
                    working.onOrAfter(months(from, amount.multiply(BigDecimal.valueOf(MONTHS))));
            default -> null;
        };
    }

    private static LocalDate months(LocalDate from, BigDecimal months) {
        int whole = months.intValue();
        boolean half = months.subtract(BigDecimal.valueOf(whole)).signum() > 0;
        return from.plusMonths(whole).plusDays(half ? HALF_MONTH : 0);
    }

    private static @Nullable Reckoned recurring(Term term, Events events, LocalDate today) {
        String unit = term.unit();
        if (unit == null) {
            return null;
        }
        int every = Math.max(1, term.amount() == null ? 1 : term.amount().intValue());
        LocalDate counted = today.isBefore(events.plan()) ? events.plan() : today;
        UnaryOperator<LocalDate> end = roundEnd(unit);
        LocalDate due = end.apply(events.plan());
        for (int k = 1; k < every; k++) {
            due = end.apply(due.plusDays(1));
        }
        while (due.isBefore(counted)) {
            for (int k = 0; k < every; k++) {
                due = end.apply(due.plusDays(1));
            }
        }
        return new Reckoned(due, DueRule.RECURRING, said(term, "定期进行") + "本轮截至这一天，逐轮顺延");
    }

    /** The last day of the week, month, quarter, half-year or year in which a day lies. */
    private static UnaryOperator<LocalDate> roundEnd(String unit) {
        return switch (unit) {
            case "week" -> day -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "month" -> day -> YearMonth.from(day).atEndOfMonth();
            case "quarter" -> day -> endOfBlock(day, 3);
            case "half-year" -> day -> endOfBlock(day, 6);
            case "year" -> day -> endOfBlock(day, MONTHS);
            default -> day -> day;
        };
    }

    private static LocalDate endOfBlock(LocalDate day, int months) {
        int last = (day.getMonthValue() + months - 1) / months * months;
        return YearMonth.of(day.getYear(), last).atEndOfMonth();
    }

    private static String said(Term term, String otherwise) {
        return "“" + (term.raw().isBlank() ? otherwise : term.raw()) + "”";
    }
}
