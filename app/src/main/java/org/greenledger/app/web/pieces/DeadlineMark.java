package org.greenledger.app.web.pieces;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as it is shown.
 *
 * @param date the last day; {@code null} for one without a date
 * @param words what stands in place of a date, for example 长期坚持
 * @param phrase the plan's own words; empty when there are none
 * @param left the days left or past, for example 剩 42 天; empty when it no longer matters
 * @param urgency how near it is
 */
public record DeadlineMark(
        @Nullable LocalDate date, String words, String phrase, String left, Urgency urgency) {

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
            return new DeadlineMark(date, "", phrase, "超 " + -days + " 天", Urgency.OVERDUE);
        }
        String left = days == 0 ? "今天" : "剩 " + days + " 天";
        return new DeadlineMark(date, "", phrase, left, days <= soon ? Urgency.SOON : Urgency.NONE);
    }

    /** A deadline with a date that was met or no longer matters. */
    public static DeadlineMark past(LocalDate date, String phrase) {
        return new DeadlineMark(date, "", phrase, "", Urgency.NONE);
    }

    /** A deadline without a date, for example 长期坚持 or 未定. */
    public static DeadlineMark words(String words, String phrase) {
        return new DeadlineMark(null, words, phrase, "", Urgency.NONE);
    }

    /** What hovering over it shows; {@code null} for nothing. */
    public @Nullable String hover() {
        return phrase.isEmpty() ? null : "原文：" + phrase;
    }

    /** The end of its style's name. */
    public String css() {
        return urgency.name().toLowerCase(java.util.Locale.ROOT);
    }
}
