package org.greenledger.app.identity.units;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the list of regions: a code under one name.
 *
 * @param from first day by which the record has it so; absent where the record begins with it
 * @param to last day; absent while it is so
 * @param begins first day by which the record has the code, whatever it was called
 * @param became the code that the same place has since
 * @param latest whether the code has no later name
 */
record RegionLine(
        String code,
        String name,
        @Nullable String parent,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable LocalDate begins,
        @Nullable String became,
        boolean latest) {

    RegionLevel level() {
        return code.endsWith("0000")
                ? RegionLevel.PROVINCE
                : code.endsWith("00") ? RegionLevel.PREFECTURE : RegionLevel.COUNTY;
    }
}
