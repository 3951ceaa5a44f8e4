package org.greenledger.app.identity;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Which business data a person may see: what the units at or below theirs own or have a duty in.
 * The predicate goes into every list, count, export, search and file query; a scope without units
 * finds no rows.
 */
public final class Scope {

    /** The scope of nobody. */
    public static final Scope NOTHING = new Scope(new long[0]);

    /** The name of the query parameter that takes {@link #units()}. */
    public static final String PARAMETER = "scope_units";

    private final long[] units;

    private Scope(long[] units) {
        this.units = units;
    }

    /** The scope of somebody who stands for these units. */
    static Scope of(Set<Long> units) {
        return new Scope(
                new LinkedHashSet<>(units).stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** Ids of the units, ascending; bind them as {@link #PARAMETER}. */
    public Long[] units() {
        return Arrays.stream(units).boxed().toArray(Long[]::new);
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
        if (units.length == 0) {
            return "false";
        }
        return "(%s = any(:%s) or exists (select 1 from %s = any(:%s)))"
                .formatted(owner, PARAMETER, duties, PARAMETER);
    }

    /** The condition on a row that only has an owner. */
    public String predicate(String owner) {
        return units.length == 0 ? "false" : "%s = any(:%s)".formatted(owner, PARAMETER);
    }
}
