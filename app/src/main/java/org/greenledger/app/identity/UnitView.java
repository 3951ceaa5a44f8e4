package org.greenledger.app.identity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of the register.
 *
 * @param name full name
 * @param shortNames other names in use, as plans write them
 * @param formerNames names it had before
 * @param region its place, for example 云湖市
 * @param parent the unit above it
 * @param regionCode the place's code of GB/T 2260
 * @param closed whether it no longer exists
 * @param version grows with every change; a form that edits the unit gives it back
 */
public record UnitView(
        UnitId id,
        String name,
        List<String> shortNames,
        List<String> formerNames,
        UnitKind kind,
        @Nullable String region,
        @Nullable UnitId parent,
        @Nullable String regionCode,
        boolean closed,
        int version) {

    /** The shortest name in use. */
    public String shown() {
        return shortNames.isEmpty() ? name : shortNames.get(0);
    }
}
