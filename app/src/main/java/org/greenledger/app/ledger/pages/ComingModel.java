package org.greenledger.app.ledger.pages;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.lists.Coming;
import org.greenledger.app.ledger.lists.ComingDays;
import org.greenledger.app.ledger.lists.ListAddress;
import org.jspecify.annotations.Nullable;

/** The days that come as months of a calendar and as a line of time. */
public final class ComingModel {

    /** How many months are shown, this one first. */
    static final int MONTHS = 3;

    private final ListAddress address;
    private final ComingDays coming;
    private final LocalDate today;

    ComingModel(ListAddress address, ComingDays coming, LocalDate today) {
        this.address = address;
        this.coming = coming;
        this.today = today;
    }

    /** Where the shown months end. */
    static LocalDate last(LocalDate today) {
        return YearMonth.from(today).plusMonths(MONTHS - 1).atEndOfMonth();
    }

    /**
     * A day of a calendar.
     *
     * @param list the list of what ends on it; absent where nothing does
     */
    public record Day(int number, int issues, int milestones, @Nullable String list, boolean now) {

        /** What a reader of the page is told about it. */
        public String words() {
            String issue = issues > 0 ? issues + " 个问题到期" : "";
            String stage = milestones > 0 ? milestones + " 个节点" : "";
            return issue.isEmpty() || stage.isEmpty() ? issue + stage : issue + "，" + stage;
        }
    }

    /** A month: weeks of seven days, Monday first; days of other months are absent. */
    public record Month(String name, List<List<@Nullable Day>> weeks) {}

    /**
     * A row of the line of time.
     *
     * @param at the day's place on the line, in per cent from the left
     * @param left what is said about the time left
     */
    public record Row(Coming coming, double at, String left) {}

    /** Whether nothing comes. */
    public boolean empty() {
        return coming.next().isEmpty();
    }

    /** The months from this one on. */
    public List<Month> months() {
        List<Month> months = new ArrayList<>();
        for (int k = 0; k < MONTHS; k++) {
            months.add(month(YearMonth.from(today).plusMonths(k)));
        }
        return months;
    }

    private Month month(YearMonth month) {
        List<List<@Nullable Day>> weeks = new ArrayList<>();
        LocalDate monday = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (LocalDate week = monday;
                !week.isAfter(month.atEndOfMonth());
                week = week.plusWeeks(1)) {
            List<@Nullable Day> days = new ArrayList<>();
            for (int d = 0; d < 7; d++) {
                LocalDate day = week.plusDays(d);
                days.add(YearMonth.from(day).equals(month) ? day(day) : null);
            }
            weeks.add(days);
        }
        return new Month(month.getYear() + "年" + month.getMonthValue() + "月", weeks);
    }

    private Day day(LocalDate day) {
        int issues = coming.issues().getOrDefault(day, 0);
        int milestones = coming.milestones().getOrDefault(day, 0);
        String list = issues == 0 ? null : ListModel.to(address.with(address.filter().on(day)));
        return new Day(day.getDayOfMonth(), issues, milestones, list, day.equals(today));
    }

    /** The nearest days on a line from today to the end of the months. */
    public List<Row> rows() {
        double span = ChronoUnit.DAYS.between(today, last(today));
        return coming.next().stream()
                .map(
                        c -> {
                            long left = ChronoUnit.DAYS.between(today, c.dueOn());
                            return new Row(
                                    c,
                                    Math.round(1000 * left / span) / 10.0,
                                    left == 0 ? "今天" : left + " 天后");
                        })
                .toList();
    }
}
