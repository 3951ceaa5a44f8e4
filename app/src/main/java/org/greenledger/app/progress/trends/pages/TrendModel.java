package org.greenledger.app.progress.trends.pages;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.trends.Month;

/** Months as columns of a chart, each made of parts by progress. */
public final class TrendModel {

    private static final int HEIGHT = 120;
    private static final int COLUMN = 40;
    private static final int WIDTH = 26;

    private final List<Month> months;

    TrendModel(List<Month> months) {
        this.months = months;
    }

    /** A part of a column: its style, place and size in the chart's own units. */
    public record Part(String css, int x, double y, double height, String words) {}

    /** A column's name under the chart. */
    public record Label(String text, int x) {}

    /** The months, the oldest first. */
    public List<Month> months() {
        return months;
    }

    /** The states in the order of the columns, from the ground up. */
    public List<Progress> states() {
        return List.of(
                Progress.DONE,
                Progress.NEARLY_DONE,
                Progress.AHEAD,
                Progress.ON_SCHEDULE,
                Progress.BEHIND,
                Progress.NOT_STARTED);
    }

    /** The chart's width in its own units. */
    public int width() {
        return Math.max(1, months.size()) * COLUMN;
    }

    /** The columns' parts. */
    public List<Part> parts() {
        int most = months.stream().mapToInt(Month::total).max().orElse(1);
        List<Part> parts = new ArrayList<>();
        for (int k = 0; k < months.size(); k++) {
            double top = HEIGHT;
            for (Progress state : states()) {
                int count = months.get(k).progress().getOrDefault(state, 0);
                double height = (double) HEIGHT * count / most;
                top -= height;
                if (count > 0) {
                    parts.add(
                            new Part(
                                    state.code(),
                                    k * COLUMN + (COLUMN - WIDTH) / 2,
                                    round(top),
                                    round(height),
                                    name(months.get(k)) + " " + state.chinese() + " " + count));
                }
            }
        }
        return parts;
    }

    private static double round(double value) {
        return Math.round(10 * value) / 10.0;
    }

    /** The columns' names. */
    public List<Label> labels() {
        List<Label> labels = new ArrayList<>();
        for (int k = 0; k < months.size(); k++) {
            labels.add(
                    new Label(
                            months.get(k).month().getMonthValue() + "月", k * COLUMN + COLUMN / 2));
        }
        return labels;
    }

    /** A month's full name. */
    public static String name(Month month) {
        return month.month().getYear() + "年" + month.month().getMonthValue() + "月";
    }
}
