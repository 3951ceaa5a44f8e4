package org.greenledger.app.identity.names;

import java.util.List;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/**
 * What a group's name means.
 *
 * @param group the registered group; absent before somebody needed it
 * @param members who belonged to it on the plan's day; none where somebody has to say
 * @param set whether a person has set or corrected the members
 * @param why where the members come from, in Chinese
 */
public record GroupAnswer(
        String name, @Nullable UnitId group, List<UnitView> members, boolean set, String why) {

    GroupAnswer with(List<UnitView> others) {
        return new GroupAnswer(name, group, others, set, why);
    }

    /** Whether somebody has to say who belongs to it. */
    public boolean open() {
        return members.isEmpty();
    }
}
