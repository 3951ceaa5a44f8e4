package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A unit shall be called something else.
 *
 * @param version of the unit that the person saw
 * @param name the new full name
 * @param shortNames short names from now on; those it had before and that are not here become
 *     former names
 * @param kind what it is from now on; absent when that stays
 * @param regionCode code of its place from now on; absent when that stays
 * @param on first day of the new name
 * @param reason why, for example the document that says so
 */
public record RenameForm(
        UnitId unit,
        int version,
        String name,
        List<String> shortNames,
        @Nullable UnitKind kind,
        @Nullable String regionCode,
        @Nullable LocalDate on,
        String reason) {

    /** Trims the texts. */
    public RenameForm {
        name = name.strip();
        shortNames =
                shortNames.stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
        regionCode = regionCode == null || regionCode.isBlank() ? null : regionCode.strip();
        reason = reason.strip();
    }
}
