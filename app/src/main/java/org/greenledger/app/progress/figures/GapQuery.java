package org.greenledger.app.progress.figures;

import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.ReportPart;
import org.jspecify.annotations.Nullable;

/**
 * What of a period is listed.
 *
 * @param unit a unit's id, 0 for names without a registered unit; absent for all
 * @param page from 1
 */
public record GapQuery(
        PeriodId period, ReportPart part, @Nullable Long unit, GapShelf shelf, int page) {}
