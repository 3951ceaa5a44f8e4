package org.greenledger.app.progress.figures;

import org.jspecify.annotations.Nullable;

/**
 * How many reports are owed and how they stand. What has been filed in time is fixed when the
 * period freezes; what is filed later with a leave is counted apart, as late.
 *
 * @param owed 应报
 * @param missing nothing was begun
 * @param draft begun and not submitted
 * @param submitted waits for review
 * @param returned returned and not mended
 * @param accepted taken by the office
 * @param late filed late with a leave; part of submitted and accepted
 * @param frozenFiled how many had been filed at the freeze; absent while the period is open
 */
public record ReportCounts(
        int owed,
        int missing,
        int draft,
        int submitted,
        int returned,
        int accepted,
        int late,
        @Nullable Integer frozenFiled) {

    /** Nothing owed. */
    public static final ReportCounts NONE = new ReportCounts(0, 0, 0, 0, 0, 0, 0, null);

    /** Filed in time 按期已报: fixed at the freeze. */
    public int onTime() {
        return frozenFiled == null ? submitted + accepted - late : frozenFiled;
    }

    /** Filed in time or late with a leave 已报. */
    public int filed() {
        return onTime() + late;
    }

    /** What is not there now 未报: missing, begun only, or returned and not mended. */
    public int gaps() {
        return missing + draft + returned;
    }

    /** Filed reports of those owed 齐报率, in percent, rounded down; 100 where nothing is owed. */
    public int completeness() {
        return percent(filed(), owed);
    }

    /** Reports filed in time of those owed 准时率, in percent, rounded down. */
    public int punctuality() {
        return percent(onTime(), owed);
    }

    private static int percent(int part, int whole) {
        return whole == 0 ? 100 : (int) (100L * part / whole);
    }
}
