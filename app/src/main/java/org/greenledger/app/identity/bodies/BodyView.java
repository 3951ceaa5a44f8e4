package org.greenledger.app.identity.bodies;

import java.util.List;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/**
 * A body with all that is known of it.
 *
 * @param duties what it is for
 * @param officers in the order of their rank
 * @param members the units that belong to it
 * @param office the office that serves it
 * @param below its liaison and special groups
 * @param version grows with every change
 */
public record BodyView(
        UnitView unit,
        BodySort sort,
        String duties,
        List<Officer> officers,
        List<UnitView> members,
        @Nullable UnitView office,
        List<BodyView> below,
        int version) {}
