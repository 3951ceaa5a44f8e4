package org.greenledger.app.supervision.checks;

import java.util.List;

/**
 * What people are told of a check.
 *
 * @param code its word for ever, for example {@code percent-falls}
 * @param title its name, a few letters
 * @param severity how grave its findings are
 * @param looksFor what it looks for, in a sentence
 * @param advice what to do about a finding
 * @param thresholds what an office can change; may be empty
 */
public record CheckCard(
        String code,
        String title,
        Severity severity,
        String looksFor,
        String advice,
        List<Threshold> thresholds) {

    /** A card; thresholds may be none. */
    public static CheckCard of(
            String code,
            String title,
            Severity severity,
            String looksFor,
            String advice,
            Threshold... thresholds) {
        return new CheckCard(code, title, severity, looksFor, advice, List.of(thresholds));
    }
}
