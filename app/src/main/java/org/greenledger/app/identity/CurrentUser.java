package org.greenledger.app.identity;

import java.util.Set;

/**
 * Who is asking. Handlers take it as a parameter.
 *
 * @param name the person's name
 * @param unit the unit they act for
 * @param unitName its name
 * @param region the unit's place; empty where it has none
 * @param permissions what their roles allow
 * @param scope which business data they may see
 * @param mustChangePassword whether they may do nothing else before
 */
public record CurrentUser(
        PersonId id,
        String username,
        String name,
        UnitId unit,
        String unitName,
        String region,
        Set<Permission> permissions,
        Scope scope,
        boolean mustChangePassword) {

    /** Whether any of their roles allows it. */
    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }
}
