package org.greenledger.app.identity.units;

import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What a unit was for a while.
 *
 * @param parentName the name of the unit above it in these days
 * @param region its place, as plans write it
 * @param regionCode the place's code of GB/T 2260
 * @param from first day; absent where nobody said since when
 * @param to last day; absent for what it still is
 */
public record UnitPeriod(
        UnitId unit,
        String name,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String parentName,
        @Nullable String region,
        @Nullable String regionCode,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Its days in words, for example 2019-03-01至今. */
    public String days() {
        return (from == null ? "" : from) + (to == null ? "至今" : "至" + to);
    }
}
