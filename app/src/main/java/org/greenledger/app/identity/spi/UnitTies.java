package org.greenledger.app.identity.spi;

import java.util.Collection;
import java.util.Map;
import org.greenledger.app.identity.UnitId;

/** What hangs on units in a room above: whoever closes a unit is told, and told first. */
public interface UnitTies {

    /** What is counted, for example 承担的问题. */
    String chinese();

    /** How many each of these units has; a unit without any is left out. */
    Map<UnitId, Integer> count(Collection<UnitId> units);
}
