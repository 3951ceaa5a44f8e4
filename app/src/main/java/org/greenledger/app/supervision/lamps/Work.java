package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure, or an issue that is judged as a whole, as lamps see it on a day.
 *
 * @param name 措施2, or 本问题
 * @param dueOn its last day; the where a measure has none
 * @param percent how much is done
 * @param scheduled how much should be done; absent where nothing can be reckoned
 * @param forecastOn when the unit expects to finish; absent where it has not said
 * @param missed how many closed periods in a row nobody reported
 * @param stages milestones not reached, by day
 */
public record Work(
        String name,
        boolean done,
        @Nullable LocalDate dueOn,
        int percent,
        @Nullable Integer scheduled,
        @Nullable LocalDate forecastOn,
        int missed,
        List<Stage> stages) {}
