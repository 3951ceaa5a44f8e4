package org.greenledger.app.identity.names;

import java.time.LocalDate;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a name was written: 省水利厅 means another unit in another province, and another one
 * in another year.
 *
 * @param region the plan's place, for example 榆林市; absent where nobody knows
 * @param on the plan's day; absent where nobody knows
 * @param office a unit of that place, such as the office that reads the plan: it tells two places
 *     of the same name apart
 */
public record PlanPlace(@Nullable String region, @Nullable LocalDate on, @Nullable UnitId office) {

    /** A place at no particular time. */
    public static PlanPlace of(@Nullable String region) {
        return new PlanPlace(region, null, null);
    }
}
