package org.greenledger.app.identity;

import java.util.Arrays;
import java.util.Collection;

/**
 * Which business data a person may see: what the units at or below one unit own or have a duty in.
 * The predicate goes into every list, count, export, search and file query; a scope without a unit
 * finds no rows.
 */
public final class Scope {

    /** The scope of nobody. */
    public static final Scope NOTHING = new Scope(0, new long[0]);

    /** The name of the query parameter that takes {@link #root()}. */
    public static final String PARAMETER = "scope_root";

    private static final String BELOW =
            "(select s.below from identity.unit_below s where s.above = :" + PARAMETER + ")";

    private final long root;
    private final long[] units;

    private Scope(long root, long[] units) {
        this.root = root;
        this.units = units;
    }

    /** The scope of somebody who stands for {@code root} and everything below it. */
    static Scope of(long root, Collection<Long> units) {
        return new Scope(root, units.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** The id to bind as {@link #PARAMETER}; 0, which no unit has, for nobody. */
    public long root() {
        return root;
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

    /** The condition that a column holds a unit of this scope. */
    public String predicate(String unit) {
        return units.length == 0 ? "false" : unit + " in " + BELOW;
    }
}
