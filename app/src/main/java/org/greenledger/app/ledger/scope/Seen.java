package org.greenledger.app.ledger.scope;

import org.greenledger.app.identity.Scope;

/**
 * The conditions under which somebody sees rows of the book. Every query on its tables holds one of
 * them (ScopedQueriesTest); the parameter is {@link Scope#PARAMETER}.
 */
public final class Seen {

    private static final String IN_ISSUE =
            "ledger.responsibility r where r.issue_id = i.id and r.withdrawn_at is null and r.unit_id";

    private static final String IN_TASK =
            "ledger.task_responsibility r where r.task_id = t.id and r.unit_id";

    private Seen() {}

    /**
     * On {@code ledger.issue i}: whoever owns it or stands above the owner, whoever has a duty in
     * it or stands above such a unit; secret ones only with the clearance.
     */
    public static String issue(Scope scope) {
        return scope.predicate("i.owner_unit_id", IN_ISSUE, "i.secret");
    }

    /**
     * The same for a scope that owns none of what is asked for: starts from its duties instead of
     * walking through other people's issues.
     */
    public static String issueByDuty(Scope scope) {
        return "(i.id in (select d.issue_id from ledger.responsibility d where %s and d.withdrawn_at is null) and %s)"
                .formatted(scope.predicate("d.unit_id"), scope.open("i.secret"));
    }

    /**
     * On {@code ledger.inspection n}: whoever owns it or stands above the owner, and whoever has a
     * duty in one of its issues or tasks.
     */
    public static String inspection(Scope scope) {
        return """
               (%s
                or n.id in (select i.inspection_id from ledger.responsibility r join ledger.issue i on i.id = r.issue_id
                            where %s and r.withdrawn_at is null and %s)
                or n.id in (select t.inspection_id from ledger.task_responsibility r join ledger.task t on t.id = r.task_id
                            where %s and t.withdrawn_at is null))"""
                .formatted(
                        ownInspection(scope),
                        scope.predicate("r.unit_id"),
                        scope.open("i.secret"),
                        scope.predicate("r.unit_id"));
    }

    /** On {@code ledger.inspection n}: whoever owns it or stands above the owner. */
    public static String ownInspection(Scope scope) {
        return scope.predicate("n.owner_unit_id");
    }

    /**
     * On {@code ledger.task t} with its {@code ledger.inspection n}: the owner and who has a duty
     * in it.
     */
    public static String task(Scope scope) {
        return scope.predicate("n.owner_unit_id", IN_TASK);
    }
}
