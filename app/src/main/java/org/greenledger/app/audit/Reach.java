package org.greenledger.app.audit;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Scope;

/**
 * Which entries somebody sees. Unknown means none.
 *
 * @param system accounts, units, sign-in, refused requests
 * @param business what happened to business within the scope
 * @param secret also what only the cleared may see
 */
record Reach(boolean system, boolean business, boolean secret, Scope scope) {

    Reach(CurrentUser user) {
        this(
                user.may(Permission.AUDIT_VIEW),
                user.may(Permission.AUDIT_OFFICE),
                user.may(Permission.ACCOUNTABILITY_VIEW),
                user.scope());
    }

    /** The condition on {@code audit.entry e}. */
    String predicate() {
        String own =
                "(e.domain = 'business' and exists (select 1 from unnest(e.units) u (id) where %s)%s)"
                        .formatted(scope.predicate("u.id"), secret ? "" : " and not e.secret");
        if (system) {
            return business ? "(e.domain = 'system' or " + own + ")" : "e.domain = 'system'";
        }
        return business ? own : "false";
    }
}
