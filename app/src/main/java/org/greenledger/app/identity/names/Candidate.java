package org.greenledger.app.identity.names;

import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.UnitId;

/**
 * A unit that bears a name that was read.
 *
 * @param unit the unit as it is found today: where the bearer was closed, its successor
 * @param fullName the bearer's full name
 * @param names those of its names that were read
 * @param chain its place and the places above, nearest first; empty where unknown
 */
record Candidate(UnitId unit, String fullName, Set<String> names, List<String> chain) {}
