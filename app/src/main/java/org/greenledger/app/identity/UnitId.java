package org.greenledger.app.identity;

/** The id of a unit in the register. */
public record UnitId(long value) {

    /** Stands where somebody has no unit; no unit has it. */
    public static final UnitId NONE = new UnitId(0);
}
