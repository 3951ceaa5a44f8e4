package org.greenledger.app.progress.filling;

import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodId;

/**
 * What a unit still owes in a period.
 *
 * @param until the last day on which it is taken
 * @param missing not submitted yet
 * @param returned sent back
 */
public record Waiting(
        PeriodId period,
        String name,
        String inspection,
        UnitId unit,
        LocalDate until,
        int missing,
        int returned) {}
