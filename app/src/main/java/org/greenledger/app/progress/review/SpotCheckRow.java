package org.greenledger.app.progress.review;

import java.time.LocalDateTime;
import org.greenledger.app.progress.OwedId;
import org.jspecify.annotations.Nullable;

/**
 * A report that was drawn.
 *
 * @param position its place in the draw, from 1
 * @param name what it is about, for example 问题3 措施1
 * @param passed the result; absent while nobody has checked it
 * @param again whether the unit has filed it anew since it was drawn
 */
public record SpotCheckRow(
        long id,
        int position,
        OwedId owed,
        long report,
        String name,
        String text,
        String unitName,
        int percent,
        String done,
        int proofs,
        @Nullable Boolean passed,
        String note,
        @Nullable LocalDateTime at,
        @Nullable String person,
        boolean again) {}
