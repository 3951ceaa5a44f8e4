package org.greenledger.app.identity;

import java.util.List;

/**
 * A person with an account.
 *
 * @param roles the codes of their roles
 * @param active whether they can sign in
 * @param version grows with every change
 */
public record PersonView(
        PersonId id,
        String username,
        String name,
        UnitId unit,
        String unitName,
        List<String> roles,
        boolean active,
        int version) {}
