package org.greenledger.app.identity.units;

import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;

/**
 * One unit took over from another.
 *
 * @param since from this day on
 */
public record Succession(
        UnitId predecessor,
        String predecessorName,
        UnitId successor,
        String successorName,
        LocalDate since) {}
