package org.greenledger.app.supervision.checks;

/**
 * What came of a run.
 *
 * @param inspections how many were checked
 * @param fresh findings that were not there before
 * @param open findings that wait for an office afterwards
 */
public record CheckRun(int inspections, int fresh, int open) {

    CheckRun and(CheckRun other) {
        return new CheckRun(
                inspections + other.inspections, fresh + other.fresh, open + other.open);
    }
}
