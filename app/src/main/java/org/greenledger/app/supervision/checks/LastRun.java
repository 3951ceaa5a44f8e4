package org.greenledger.app.supervision.checks;

import java.time.Instant;

/**
 * When an inspection was last checked as a whole.
 *
 * @param by who pressed the button; empty for the nightly run
 */
public record LastRun(Instant at, String by) {}
