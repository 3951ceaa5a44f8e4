package org.greenledger.app.ledger;

import java.time.Instant;
import java.util.Map;
import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * A version of a plan without its text.
 *
 * @param number from 1
 * @param declared numbers the plan states of itself: issues, tasks, task_categories …
 * @param petitions petition figures the plan states
 * @param adoptedBy name of who adopted it
 */
public record PlanVersionView(
        PlanVersionId id,
        InspectionId inspection,
        int number,
        String title,
        @Nullable FileId file,
        Map<String, String> declared,
        Map<String, String> petitions,
        @Nullable String issued,
        @Nullable String published,
        Instant adoptedAt,
        String adoptedBy) {

    /** The same without its file and the figures it states of itself. */
    PlanVersionView covered() {
        return new PlanVersionView(
                id,
                inspection,
                number,
                title,
                null,
                Map.of(),
                Map.of(),
                issued,
                published,
                adoptedAt,
                adoptedBy);
    }
}
