package org.greenledger.app.identity.units;

import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.jspecify.annotations.Nullable;

/**
 * A line of the register.
 *
 * @param shortNames other names in use
 * @param formerNames names it had
 * @param parentName the name of the unit above it
 * @param region its place, as plans write it
 * @param children open units directly below it
 * @param people active accounts with a post in it
 */
public record UnitLine(
        UnitId id,
        String name,
        List<String> shortNames,
        List<String> formerNames,
        UnitKind kind,
        @Nullable UnitId parent,
        @Nullable String parentName,
        @Nullable String region,
        @Nullable String regionCode,
        int children,
        int people,
        boolean closed) {}
