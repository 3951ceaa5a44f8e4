package org.greenledger.app.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The invented course of the work on one measure: how far it is on a day and what its unit would
 * report. Depends on nothing but the measure's words and dates, so every demo tells the same story.
 */
final class DemoWork {

    private static final int OPEN_ENDED_DAYS = 200;

    private static final List<List<String>> SENTENCES = DemoLines.of("reports.txt");
    private static final List<List<String>> TROUBLES = DemoLines.of("problems.txt");

    private static final Pattern DATE =
            Pattern.compile("^[^，。；]*?(?:[0-9]{4}年|立即|每[年月日周])[^，。；]*，");

    private final int seed;
    private final String gist;
    private final LocalDate start;
    private final @Nullable LocalDate due;
    private final double speed;

    DemoWork(String words, LocalDate start, @Nullable LocalDate due) {
        this.seed = Math.floorMod(words.hashCode() * 31 + words.length(), 100_000);
        this.gist = gist(words);
        this.start = start;
        this.due = due;
        int chance = seed % 100;
        this.speed =
                chance < 7
                        ? 0.45
                        : chance < 18 ? 0.75 : chance < 34 ? 0.9 : chance < 78 ? 1.05 : 1.4;
    }

    /** What the measure is about, in its own words: its first clause without the date. */
    private static String gist(String words) {
        String bare = DATE.matcher(words).replaceFirst("");
        String first = bare.split("[，。；：]", 2)[0];
        return first.length() > 26 ? first.substring(0, 26) : first;
    }

    /** Whether the work lags behind its dates. */
    boolean slow() {
        return speed < 0.8;
    }

    /** How much is done on a day, 0 to 100, in steps of five. */
    int percent(LocalDate day) {
        LocalDate end = due == null || !due.isAfter(start) ? start.plusDays(45) : due;
        double length =
                due == null ? OPEN_ENDED_DAYS : Math.max(30, ChronoUnit.DAYS.between(start, end));
        double gone = Math.max(0, ChronoUnit.DAYS.between(start, day));
        double part = speed * gone / length;
        int percent = (int) (20 * part) * 5;
        return Math.min(100, percent);
    }

    /** When the unit expects to finish; the last day where all goes well. */
    @Nullable LocalDate forecast(LocalDate day) {
        LocalDate last = due;
        if (last == null || percent(day) >= 100) {
            return null;
        }
        long length = Math.max(30, ChronoUnit.DAYS.between(start, last));
        LocalDate end = start.plusDays(Math.round(length / Math.min(1, speed)));
        LocalDate expected = end.isBefore(day.plusDays(10)) ? day.plusDays(30) : end;
        return expected.isAfter(last) ? expected : last;
    }

    /** What was done in the month. */
    String done(LocalDate day, String unit) {
        int percent = percent(day);
        int stage =
                SENTENCES.stream()
                        .mapToInt(s -> Integer.parseInt(s.get(0)))
                        .filter(s -> s <= percent)
                        .max()
                        .orElse(0);
        List<String> fitting =
                SENTENCES.stream()
                        .filter(s -> Integer.parseInt(s.get(0)) == stage)
                        .map(s -> s.get(1))
                        .toList();
        int month = day.getYear() * 12 + day.getMonthValue();
        int own = Math.floorMod(seed + unit.hashCode(), 100_000);
        int first = (own + month) % fitting.size();
        int second = (first + 1 + own / 11 % (fitting.size() - 1)) % fitting.size();
        return "%s对照“%s”：%s%s"
                .formatted(
                        unit,
                        gist,
                        filled(fitting.get(first), day, unit),
                        filled(fitting.get(second), day, unit));
    }

    /** What stands in the way; empty where nothing does. */
    String problem(LocalDate day, String unit) {
        return slow() ? filled(trouble(day).get(0), day, unit) : "";
    }

    /** What comes next. */
    String next(LocalDate day, String unit) {
        if (slow()) {
            return filled(trouble(day).get(1), day, unit);
        }
        return percent(day) >= 100 ? "按职责做好日常管护。" : "按倒排工期推进，下月报送新的完成情况。";
    }

    private List<String> trouble(LocalDate day) {
        return TROUBLES.get((seed + day.getMonthValue() / 2) % TROUBLES.size());
    }

    private String filled(String sentence, LocalDate day, String unit) {
        int figure = 2 + Math.floorMod(seed / 7 + day.getMonthValue() * 5, 23);
        return sentence.replace("{n}", String.valueOf(figure))
                .replace("{m}", String.valueOf(day.getMonthValue()))
                .replace("{p}", String.valueOf(percent(day)))
                .replace("{u}", unit);
    }

    /** A number of its own from 0 to 99 for this measure and month, to choose by. */
    int chance(LocalDate day) {
        return Math.floorMod(seed * 17 + day.getYear() * 131 + day.getMonthValue() * 37, 100);
    }
}
