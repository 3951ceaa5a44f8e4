package org.greenledger.app.progress.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.progress.filling.PastReport;

/**
 * The percentages of a measure's reports as a line, oldest at the left; a dashed line beside it is
 * what was scheduled. Its numbers stand in the list below it.
 */
public final class Trend {

    private static final int WIDTH = 560;
    private static final int TOP = 8;
    private static final int BOTTOM = 56;
    private static final int MARGIN = 12;

    private final List<PastReport> reports;

    /**
     * @param newestFirst as they are listed
     */
    Trend(List<PastReport> newestFirst) {
        reports = new ArrayList<>(newestFirst);
        java.util.Collections.reverse(reports);
    }

    /** Whether there is a line to draw. */
    public boolean shown() {
        return reports.size() > 1;
    }

    /** The line of what was reported. */
    public String line() {
        return points(false);
    }

    /** The line of what was scheduled; empty where nothing was. */
    public String plan() {
        return points(true);
    }

    /** What the picture says, in words. */
    public String words() {
        return reports.stream()
                .map(r -> r.period() + " " + r.percent() + "%")
                .collect(Collectors.joining("，"));
    }

    private String points(boolean scheduled) {
        StringBuilder found = new StringBuilder();
        int steps = Math.max(1, reports.size() - 1);
        for (int k = 0; k < reports.size(); k++) {
            PastReport r = reports.get(k);
            Integer percent = scheduled ? r.scheduled() : Integer.valueOf(r.percent());
            if (percent != null) {
                int x = MARGIN + k * (WIDTH - 2 * MARGIN) / steps;
                int y = BOTTOM - percent * (BOTTOM - TOP) / 100;
                found.append(x).append(',').append(y).append(' ');
            }
        }
        return found.toString().strip();
    }
}
