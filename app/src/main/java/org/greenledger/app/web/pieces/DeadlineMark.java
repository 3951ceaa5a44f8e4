package org.greenledger.app.web.pieces;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is shown.
 *
 * @param date the last day; {@code null} for one without a date
 * @param words what stands in place of a date, for example 长期坚持
 * @param phrase the plan's own words; empty when there are none
 * @param left the days left or past, for example 剩 42 天; empty when it no longer matters
 * @param urgency how near it is
 * @param original the day before it was put off; {@code null} where it was not
 * @param reckoned from what it was reckoned, where nobody stated it; else empty
 */
public record DeadlineMark(
        @Nullable LocalDate date,
        String words,
        String phrase,
        String left,
        Urgency urgency,
        @Nullable LocalDate original,
        String reckoned) {

    /** How near a deadline is. */
    public enum Urgency {
        NONE,
        SOON,
        OVERDUE
    }

    /**
     * A deadline with a date that is still to be met.
     *
     * @param soon from how many days before the date on it is due soon
     */
    public static DeadlineMark open(LocalDate date, String phrase, LocalDate today, int soon) {
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return of(date, "", phrase, "超 " + -days + " 天", Urgency.OVERDUE);
        }
        String left = days == 0 ? "今天" : "剩 " + days + " 天";
        return of(date, "", phrase, left, days <= soon ? Urgency.SOON : Urgency.NONE);
    }

    /** A deadline with a date that was met or no longer matters. */
    public static DeadlineMark past(LocalDate date, String phrase) {
        return of(date, "", phrase, "", Urgency.NONE);
    }

    /** A deadline without a date, for example 长期坚持 or 未定. */
    public static DeadlineMark words(String words, String phrase) {
        return of(null, words, phrase, "", Urgency.NONE);
    }

    private static DeadlineMark of(
            @Nullable LocalDate date, String words, String phrase, String left, Urgency urgency) {
        return new DeadlineMark(date, words, phrase, left, urgency, null, "");
    }

    /** The same with the day that it was before it was put off, and from what it was reckoned. */
    public DeadlineMark with(@Nullable LocalDate before, @Nullable String note) {
        return new DeadlineMark(
                date, words, phrase, left, urgency, before, note == null ? "" : note);
    }

    /** What hovering over it shows; {@code null} for nothing. */
    public @Nullable String hover() {
        List<String> said = new ArrayList<>();
        if (original != null) {
            said.add("原时限：" + original);
        }
        if (!reckoned.isEmpty()) {
            said.add("推算：" + reckoned);
        }
        if (!phrase.isEmpty()) {
            said.add("原文：" + phrase);
        }
        return said.isEmpty() ? null : String.join("；", said);
    }

    /** The end of its style's name. */
    public String css() {
        return urgency.name().toLowerCase(java.util.Locale.ROOT);
    }
}
