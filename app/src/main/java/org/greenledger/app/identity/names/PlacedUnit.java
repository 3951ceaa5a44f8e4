package org.greenledger.app.identity.names;

import java.util.List;
import org.greenledger.app.identity.UnitView;

/**
 * A unit of the plan's tree with where it lies.
 *
 * @param chain its place and the places above, nearest first
 */
record PlacedUnit(UnitView unit, List<String> chain) {}
