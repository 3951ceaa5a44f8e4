package org.greenledger.app.identity.units.pages;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.units.UnitLine;
import org.greenledger.app.identity.units.UnitRegister;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** Finds the units whose names somebody typed into a form, and gathers what is wrong with them. */
final class UnitPicking {

    private final UnitRegister register;
    private final List<Refusal> refusals = new ArrayList<>();

    UnitPicking(UnitRegister register) {
        this.register = register;
    }

    /** How a unit is named so that nobody mistakes it for another. */
    static String typed(UnitLine unit) {
        return unit.parentName() == null
                ? unit.name()
                : unit.name() + "（" + unit.parentName() + "）";
    }

    /** The unit with that name; {@code null} for no name or a wrong one. */
    @Nullable UnitId one(String field, String name) {
        return name.isBlank() ? null : find(field, name.strip()).orElse(null);
    }

    /** The units with these names, one a line or between strokes 、. */
    List<UnitId> all(String field, String names) {
        Set<UnitId> found = new LinkedHashSet<>();
        for (String name : names.split("[\\r\\n、;；]+")) {
            if (!name.isBlank()) {
                find(field, name.strip()).ifPresent(found::add);
            }
        }
        return List.copyOf(found);
    }

    private Optional<UnitId> find(String field, String name) {
        List<UnitLine> meant = register.meant(name.replace("\0", ""));
        if (meant.size() == 1) {
            return Optional.of(meant.get(0).id());
        }
        refusals.add(
                Refusal.at(
                        field,
                        meant.isEmpty()
                                ? "名册里没有在用的单位“" + name + "”，请从提示中选择"
                                : "有%d个单位叫“%s”，请写成“%s”这样"
                                        .formatted(meant.size(), name, typed(meant.get(0)))));
        return Optional.empty();
    }

    /** What was wrong so far. */
    List<Refusal> refusals() {
        return refusals;
    }
}
