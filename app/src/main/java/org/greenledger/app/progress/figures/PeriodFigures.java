package org.greenledger.app.progress.figures;

import org.greenledger.app.progress.PeriodView;

/**
 * A period and how its reports stand, as far as somebody may see them.
 *
 * @param office whether the person sees it as the office it reports to
 * @param leaves how many leaves to be late were given and not taken back
 */
public record PeriodFigures(PeriodView period, boolean office, ReportCounts counts, int leaves) {}
