package org.greenledger.app.identity;

import java.util.Arrays;
import java.util.Collection;

/**
 * Which business data a person may see: what the units at or below one unit own or have a duty in,
 * and of that what is secret only with the clearance for it. The predicate goes into every list,
 * count, export, search and file query; a scope without a unit finds no rows.
 */
public final class Scope {

    /** The scope of nobody. */
    public static final Scope NOTHING = new Scope(0, new long[0], false);

    /** The name of the query parameter that takes {@link #root()}. */
    public static final String PARAMETER = "scope_root";

    private static final String BELOW =
            "(select s.below from identity.unit_below s where s.above = :" + PARAMETER + ")";

    private final long root;
    private final long[] units;
    private final boolean cleared;

    private Scope(long root, long[] units, boolean cleared) {
        this.root = root;
        this.units = units;
        this.cleared = cleared;
    }

    /**
     * The scope of somebody who stands for {@code root} and everything below it.
     *
     * @param cleared whether they may see secret items in it
     */
    static Scope of(long root, Collection<Long> units, boolean cleared) {
        return new Scope(
                root, units.stream().mapToLong(Long::longValue).sorted().toArray(), cleared);
    }

    /** The id to bind as {@link #PARAMETER}; 0, which no unit has, for nobody. */
    public long root() {
        return root;
    }

    /** Whether secret items within it are seen. */
    public boolean cleared() {
        return cleared;
    }

    /** Whether the unit lies within this scope. */
    public boolean holds(UnitId unit) {
        return Arrays.binarySearch(units, unit.value()) >= 0;
    }

    /**
     * The condition on a row that has an owner and duties.
     *
     * @param owner column with the owning unit, for example {@code i.owner_unit_id}
     * @param duties tables, join and last column of the duties, for example {@code
     *     ledger.responsibility r where r.issue_id = i.id and r.withdrawn_at is null and r.unit_id}
     */
    public String predicate(String owner, String duties) {
        return units.length == 0
                ? "false"
                : "(%s or exists (select 1 from %s in %s))"
                        .formatted(predicate(owner), duties, BELOW);
    }

    /**
     * The condition on a row that has an owner and duties and can be secret.
     *
     * @param secret column that says whether the row is secret, for example {@code i.secret}
     */
    public String predicate(String owner, String duties, String secret) {
        return units.length == 0
                ? "false"
                : "(%s and %s)".formatted(predicate(owner, duties), open(secret));
    }

    /** The condition that a row is not secret, or that secrets are seen. */
    public String open(String secret) {
        return cleared ? "true" : "not " + secret;
    }

    /** The condition that a column holds a unit of this scope. */
    public String predicate(String unit) {
        return units.length == 0 ? "false" : unit + " in " + BELOW;
    }
}
