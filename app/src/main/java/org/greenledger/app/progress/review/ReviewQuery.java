package org.greenledger.app.progress.review;

import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.PeriodId;
import org.jspecify.annotations.Nullable;

/**
 * Which reports are looked for.
 *
 * @param inspection absent for all
 * @param period absent for all
 * @param unit part of a unit's name; empty for all
 * @param page from 1
 */
public record ReviewQuery(
        @Nullable InspectionId inspection,
        @Nullable PeriodId period,
        String unit,
        ReviewShelf shelf,
        int page) {}
