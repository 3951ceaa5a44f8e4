package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What a unit shall be, as a line of a sheet says it.
 *
 * @param row the line's number
 * @param id the unit; absent for one to be registered
 * @param parent name of the unit above; empty for a root
 * @param from the day a new unit was founded
 * @param closed whether it shall be closed
 * @param successors names of those that take over
 * @param on first day of a new name, a new parent, or of its absence
 * @param reason why; needed where a day is
 */
public record BatchRow(
        int row,
        @Nullable UnitId id,
        String name,
        List<String> shortNames,
        UnitKind kind,
        String region,
        String regionCode,
        String parent,
        @Nullable LocalDate from,
        boolean closed,
        List<String> successors,
        @Nullable LocalDate on,
        String reason) {}
