package org.greenledger.app.identity.names;

import java.util.List;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/**
 * What a written name means.
 *
 * @param unit the one unit that is meant; absent unless it is certain
 * @param candidates the units it can mean
 * @param elsewhere units of other places that bear it, where none here does
 * @param why how it was read, in Chinese, such as 环保局是环境保护局的简称; empty where it stands so
 */
public record NameAnswer(
        String name,
        @Nullable UnitView unit,
        List<UnitView> candidates,
        List<UnitView> elsewhere,
        String why) {

    /** A unit that comes near a name, and in what. */
    public record Suggestion(UnitView unit, String why) {}

    /** Whether nobody has to look at it. */
    public boolean certain() {
        return unit != null;
    }

    /** Whether it can mean one or several units, but not without doubt. */
    public boolean ambiguous() {
        return unit == null && !candidates.isEmpty();
    }
}
