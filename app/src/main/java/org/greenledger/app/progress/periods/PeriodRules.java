package org.greenledger.app.progress.periods;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.progress.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * Which periods follow from rhythms. Periods are weeks from Monday, months, quarters and halves of
 * the calendar; they never overlap and are never changed once they are open, so that a new rhythm
 * begins after the last open period.
 */
public final class PeriodRules {

    /** No catching up is longer than that, so that a wrong date cannot open periods for ever. */
    private static final int MOST = 1000;

    private PeriodRules() {}

    /**
     * From when on how often is reported.
     *
     * @param fromOn the first day for which it counts
     * @param closingDays so many working days after the period reports are taken
     */
    public record Rule(Frequency frequency, int closingDays, LocalDate fromOn) {}

    /** One stretch of time and what it is called. */
    public record Span(
            Frequency frequency, int closingDays, String name, LocalDate starts, LocalDate ends) {}

    /**
     * The periods that follow a last one.
     *
     * @param rules in the order in which they were set; of those that count on a day the one with
     *     the latest first day does, and of these the last set
     * @param lastEnd the end of the last period there is; absent when there is none
     * @param until the last day on which a period may begin
     */
    public static List<Span> due(List<Rule> rules, @Nullable LocalDate lastEnd, LocalDate until) {
        List<Span> found = new ArrayList<>();
        LocalDate free = lastEnd == null ? null : lastEnd.plusDays(1);
        for (Optional<Span> next = next(rules, free);
                next.isPresent() && !next.get().starts().isAfter(until) && found.size() < MOST;
                next = next(rules, free)) {
            found.add(next.get());
            free = next.get().ends().plusDays(1);
        }
        return found;
    }

    /**
     * The next so many periods, from a last one on, as a preview.
     *
     * @param count how many, 1 or more
     */
    public static List<Span> preview(List<Rule> rules, @Nullable LocalDate lastEnd, int count) {
        List<Span> found = due(rules, lastEnd, LocalDate.of(9999, 1, 1));
        return found.subList(0, Math.min(count, found.size()));
    }

    private static Optional<Span> next(List<Rule> rules, @Nullable LocalDate free) {
        LocalDate day = free;
        if (day == null) {
            day = rules.stream().map(Rule::fromOn).min(Comparator.naturalOrder()).orElse(null);
        }
        while (day != null) {
            Rule rule = inForce(rules, day);
            if (rule != null && rule.frequency() != Frequency.NONE) {
                LocalDate starts = start(rule.frequency(), day);
                return Optional.of(
                        new Span(
                                rule.frequency(),
                                rule.closingDays(),
                                name(rule.frequency(), day),
                                free != null && starts.isBefore(free) ? free : starts,
                                end(rule.frequency(), day)));
            }
            LocalDate now = day;
            day =
                    rules.stream()
                            .map(Rule::fromOn)
                            .filter(f -> f.isAfter(now))
                            .min(Comparator.naturalOrder())
                            .orElse(null);
        }
        return Optional.empty();
    }

    private static @Nullable Rule inForce(List<Rule> rules, LocalDate day) {
        Rule found = null;
        for (Rule rule : rules) {
            boolean counts = !rule.fromOn().isAfter(day);
            if (counts && (found == null || !rule.fromOn().isBefore(found.fromOn()))) {
                found = rule;
            }
        }
        return found;
    }

    /** The first day of the week, month, quarter or half in which a day lies. */
    public static LocalDate start(Frequency frequency, LocalDate day) {
        return switch (frequency) {
            case WEEKLY -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTHLY -> day.withDayOfMonth(1);
            case QUARTERLY ->
                    day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
            case HALF_YEARLY -> day.withDayOfMonth(1).withMonth(day.getMonthValue() <= 6 ? 1 : 7);
            case NONE -> day;
        };
    }

    /** The last day of the week, month, quarter or half in which a day lies. */
    public static LocalDate end(Frequency frequency, LocalDate day) {
        LocalDate start = start(frequency, day);
        return switch (frequency) {
            case WEEKLY -> start.plusDays(6);
            case MONTHLY -> start.plusMonths(1).minusDays(1);
            case QUARTERLY -> start.plusMonths(3).minusDays(1);
            case HALF_YEARLY -> start.plusMonths(6).minusDays(1);
            case NONE -> day;
        };
    }

    /** What the period is called in which a day lies, for example 2026年第四季度. */
    public static String name(Frequency frequency, LocalDate day) {
        int year = day.getYear();
        return switch (frequency) {
            case WEEKLY ->
                    day.get(IsoFields.WEEK_BASED_YEAR)
                            + "年第"
                            + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                            + "周";
            case MONTHLY -> year + "年" + day.getMonthValue() + "月";
            case QUARTERLY -> year + "年第" + "一二三四".charAt((day.getMonthValue() - 1) / 3) + "季度";
            case HALF_YEARLY -> year + (day.getMonthValue() <= 6 ? "年上半年" : "年下半年");
            case NONE -> "";
        };
    }
}
