package org.greenledger.app.identity.pages;

import org.greenledger.app.identity.UnitView;

/**
 * A line of the register.
 *
 * @param depth 0 for a root
 */
public record UnitRow(UnitView unit, int depth) {

    /** The name after one wide space for each level, for lists that know no indentation. */
    public String indented() {
        return "\u3000".repeat(depth) + unit.name();
    }
}
