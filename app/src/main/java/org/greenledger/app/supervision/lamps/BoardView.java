package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/**
 * The board 作战图 of an inspection.
 *
 * @param counts how many issues have which lamp, the worst first, those without any last
 * @param groups by unit or place, the most troubled first
 */
public record BoardView(List<Count> counts, List<Group> groups) {

    /**
     * How many have a lamp.
     *
     * @param lamp absent for none lit
     */
    public record Count(@Nullable Lamp lamp, String word, int issues) {}

    /**
     * A unit's or a place's tiles.
     *
     * @param name empty where the plan names none
     * @param more how many are not shown
     */
    public record Group(String name, List<TileView> tiles, int more) {}
}
