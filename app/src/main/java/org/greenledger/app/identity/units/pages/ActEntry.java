package org.greenledger.app.identity.units.pages;

import java.util.Objects;
import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed into the form of a change of the tree; what a form does not have is empty.
 *
 * @param version of the unit as the form showed it
 * @param units names of more units to be merged, one a line
 * @param confirmed whether the consequences were shown and accepted
 */
public record ActEntry(
        @Nullable Integer version,
        String name,
        String shortNames,
        @Nullable UnitKind kind,
        String regionCode,
        String parent,
        String units,
        String into,
        String successors,
        String childrenTo,
        String peopleTo,
        String on,
        String reason,
        @Nullable Boolean confirmed) {

    /** What a form does not send is empty. */
    public ActEntry {
        name = Objects.requireNonNullElse(name, "");
        shortNames = Objects.requireNonNullElse(shortNames, "");
        regionCode = Objects.requireNonNullElse(regionCode, "");
        parent = Objects.requireNonNullElse(parent, "");
        units = Objects.requireNonNullElse(units, "");
        into = Objects.requireNonNullElse(into, "");
        successors = Objects.requireNonNullElse(successors, "");
        childrenTo = Objects.requireNonNullElse(childrenTo, "");
        peopleTo = Objects.requireNonNullElse(peopleTo, "");
        on = Objects.requireNonNullElse(on, "");
        reason = Objects.requireNonNullElse(reason, "");
    }

    /** Whether the change shall be made now. */
    boolean sure() {
        return Boolean.TRUE.equals(confirmed);
    }

    /** The version the form showed. */
    int seen() {
        return version == null ? -1 : version;
    }
}
