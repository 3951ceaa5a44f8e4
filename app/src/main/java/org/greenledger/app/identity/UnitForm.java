package org.greenledger.app.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who registers or changes a unit.
 *
 * @param name full name, 2–100 characters
 * @param shortNames other names, any number
 * @param region the place; may be absent
 * @param parent the unit above; absent for a root
 * @param regionCode the place's code; may be absent
 * @param from the day it was founded; may be absent
 */
public record UnitForm(
        String name,
        List<String> shortNames,
        UnitKind kind,
        @Nullable String region,
        @Nullable UnitId parent,
        @Nullable String regionCode,
        @Nullable LocalDate from) {

    /** A unit whose place has no code yet and whose beginning nobody said. */
    public UnitForm(
            String name,
            List<String> shortNames,
            UnitKind kind,
            @Nullable String region,
            @Nullable UnitId parent) {
        this(name, shortNames, kind, region, parent, null, null);
    }

    /** Trims every text. */
    public UnitForm {
        name = name.strip();
        shortNames =
                shortNames.stream()
                        .map(String::strip)
                        .filter(s -> !s.isEmpty())
                        .distinct()
                        .toList();
        region = region == null || region.isBlank() ? null : region.strip();
        regionCode = regionCode == null || regionCode.isBlank() ? null : regionCode.strip();
    }

    /** The same unit, founded on that day. */
    public UnitForm startingOn(LocalDate day) {
        return new UnitForm(name, shortNames, kind, region, parent, regionCode, day);
    }

    /** The same unit at that place. */
    UnitForm at(@Nullable String place, @Nullable String code) {
        return new UnitForm(name, shortNames, kind, place, parent, code, from);
    }

    List<Refusal> refusals() {
        List<Refusal> found = new ArrayList<>();
        if (name.length() < 2 || name.length() > 100) {
            found.add(Refusal.at("name", "单位名称须为2到100个字，请填写全称"));
        }
        for (String other : shortNames) {
            if (other.length() > 100) {
                found.add(Refusal.at("shortNames", "简称“" + other.substring(0, 20) + "…”超过100个字"));
            }
        }
        return found;
    }
}
