package org.greenledger.app.identity.units;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.UnitId;
import org.springframework.stereotype.Service;

/** Reads what units were, and who took over from whom. */
@Service
public class UnitHistory {

    private final JdbcUnitPeriods periods;

    UnitHistory(JdbcUnitPeriods periods) {
        this.periods = periods;
    }

    /** Everything a unit has been, the latest first. */
    public List<UnitPeriod> periods(UnitId unit) {
        return periods.of(unit);
    }

    /** What a unit was on a day; empty on days before it began or after it ended. */
    public Optional<UnitPeriod> at(UnitId unit, LocalDate day) {
        return periods.at(unit, day);
    }

    /** Who took over from the unit, and from whom it took over, by date. */
    public List<Succession> successions(UnitId unit) {
        return periods.successions(unit);
    }

    /**
     * The open units that stand for each of these today: itself while it is open, otherwise its
     * successors, theirs where they are closed too, and none for a unit that ended without one.
     */
    public Map<UnitId, Set<UnitId>> standing(Collection<UnitId> units) {
        return periods.standing(units);
    }

    /** The closed units from which these took over, at first or at second hand. */
    public Set<UnitId> predecessors(Collection<UnitId> units) {
        return periods.predecessors(units);
    }
}
