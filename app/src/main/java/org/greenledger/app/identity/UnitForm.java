package org.greenledger.app.identity;

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
 */
public record UnitForm(
        String name,
        List<String> shortNames,
        UnitKind kind,
        @Nullable String region,
        @Nullable UnitId parent) {

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
