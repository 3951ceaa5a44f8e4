package org.greenledger.app.identity.units;

import java.util.List;
import org.greenledger.app.identity.UnitId;

/**
 * What a change of a unit touches.
 *
 * @param children open units directly below it
 * @param below open units anywhere below it
 * @param people active accounts in it
 * @param ties what hangs on it in other rooms, in the order of the rooms
 */
public record UnitImpact(
        UnitId unit, String name, List<String> children, int below, int people, List<Tie> ties) {

    /**
     * So many of one sort.
     *
     * @param what for example 承担的问题
     */
    public record Tie(String what, int count) {}

    /** How many things hang on it in other rooms. */
    public int tied() {
        return ties.stream().mapToInt(Tie::count).sum();
    }
}
