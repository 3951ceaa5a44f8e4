package org.greenledger.app.identity.units;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.UnitId;
import org.springframework.stereotype.Service;

/**
 * Reads the register for those who walk through it: the tree level by level, or what a filter
 * finds.
 */
@Service
public class UnitRegister {

    private final JdbcUnitRegister register;
    private final Clock clock;

    UnitRegister(JdbcUnitRegister register, Clock clock) {
        this.register = register;
        this.clock = clock;
    }

    /** The open units without a unit above them. */
    public List<UnitLine> roots() {
        return register.roots(LocalDate.now(clock));
    }

    /**
     * The open units directly below these, in the order of registration.
     *
     * @param limit at most this many, 1 or more
     */
    public List<UnitLine> below(Collection<UnitId> units, int limit) {
        return units.isEmpty() ? List.of() : register.below(units, limit, LocalDate.now(clock));
    }

    /** One unit. */
    public Optional<UnitLine> line(UnitId unit) {
        return register.line(unit, LocalDate.now(clock));
    }

    /**
     * What a filter finds, those with the shortest names first.
     *
     * @param limit at most this many, 1 or more
     */
    public List<UnitLine> find(UnitFilter filter, int limit) {
        return register.find(filter, limit, LocalDate.now(clock));
    }

    /** How many a filter finds. */
    public int count(UnitFilter filter) {
        return register.count(filter);
    }

    /** The units above one, the highest first. */
    public List<UnitLine> above(UnitId unit) {
        return register.above(unit, LocalDate.now(clock));
    }

    /**
     * The open units that somebody means who types a full or short name, or a full name with that
     * of the unit above it in brackets: 监察大队（云湖市生态环境局）.
     */
    public List<UnitLine> meant(String typed) {
        return typed.isBlank() ? List.of() : register.meant(typed.strip(), LocalDate.now(clock));
    }
}
