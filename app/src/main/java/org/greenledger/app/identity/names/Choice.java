package org.greenledger.app.identity.names;

import java.util.List;
import org.greenledger.app.identity.UnitId;

/**
 * What a name can mean.
 *
 * @param units none, one or several
 * @param certain whether the one unit is meant without doubt
 * @param elsewhere whether they are all units of other places, which the name does not say
 * @param why how it was read, in Chinese
 */
record Choice(List<UnitId> units, boolean certain, boolean elsewhere, String why) {

    static final Choice NONE = new Choice(List.of(), false, false, "");
}
