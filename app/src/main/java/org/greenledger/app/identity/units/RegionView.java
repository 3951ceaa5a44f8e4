package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region of GB/T 2260, or one that an office invented a code for.
 *
 * @param code six digits; an office's own begin with 9
 * @param name its latest name
 * @param formerNames names the code had before, the latest first
 * @param parent code of the region above it; absent for a province
 * @param parentName its name
 * @param from first day by which the record has it; absent where the record begins with it
 * @param to last day; absent while it exists
 * @param became the code the same place has since, for example of the district a county became
 * @param own whether the code is an office's own
 */
public record RegionView(
        String code,
        String name,
        List<String> formerNames,
        RegionLevel level,
        @Nullable String parent,
        @Nullable String parentName,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String became,
        boolean own) {

    /** The name with that of the region above it, for example 云湖市湖东区. */
    public String fullName() {
        return parentName == null ? name : parentName + name;
    }
}
