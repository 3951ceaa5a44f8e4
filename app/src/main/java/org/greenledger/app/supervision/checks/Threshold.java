package org.greenledger.app.supervision.checks;

/**
 * A number that an office can change in a check.
 *
 * @param name its name in the check's query
 * @param label what stands before the number, for example 下降不少于
 * @param unit what stands after it, for example 个百分点
 * @param usual what it is until somebody changes it
 */
public record Threshold(String name, String label, String unit, int usual, int least, int most) {}
