package org.greenledger.app.ledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.deadlines.ScheduleRules.Step;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScheduleRulesTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);

    private static @Nullable Integer on(String day, @Nullable LocalDate due, Step... steps) {
        return ScheduleRules.scheduled(START, due, List.of(steps), LocalDate.parse(day));
    }

    private static Step step(String day, @Nullable Integer percent) {
        return new Step(LocalDate.parse(day), percent);
    }

    @Test
    void nothingIsScheduledWithoutADate() {
        assertThat(on("2026-06-01", null)).isNull();
    }

    @Test
    void withoutStagesItRunsEvenlyFromTheStartToTheLastDay() {
        assertThat(on("2025-12-01", DUE)).isZero();
        assertThat(on("2026-01-01", DUE)).isZero();
        assertThat(on("2026-07-02", DUE)).isEqualTo(50);
        assertThat(on("2026-12-30", DUE)).isEqualTo(99);
        assertThat(on("2026-12-31", DUE)).isEqualTo(100);
        assertThat(on("2027-05-01", DUE)).isEqualTo(100);
    }

    @Test
    void stagesWithoutAPercentageShareTheWholeEvenly() {
        Step[] three = {
            step("2026-03-31", null), step("2026-06-30", null), step("2026-12-31", null)
        };
        assertThat(on("2026-03-31", DUE, three)).isEqualTo(33);
        assertThat(on("2026-06-30", DUE, three)).isEqualTo(66);
        assertThat(on("2026-12-31", DUE, three)).isEqualTo(100);
        assertThat(on("2026-03-31", null, three)).isEqualTo(33);
    }

    @Test
    void theLastDayClosesStagesThatEndBeforeIt() {
        Step half = step("2026-02-01", 50);
        assertThat(on("2026-02-01", DUE, half)).isEqualTo(50);
        assertThat(on("2026-12-31", DUE, half)).isEqualTo(100);
        assertThat(on("2026-12-31", null, half)).isEqualTo(50);
        assertThat(on("2026-01-16", DUE, half)).isEqualTo(24);
    }

    @Test
    void openStagesLieEvenlyBetweenStatedOnes() {
        Step[] mixed = {step("2026-03-01", null), step("2026-06-01", 60), step("2026-09-01", null)};
        assertThat(on("2026-03-01", DUE, mixed)).isEqualTo(30);
        assertThat(on("2026-06-01", DUE, mixed)).isEqualTo(60);
        assertThat(on("2026-09-01", DUE, mixed)).isEqualTo(80);
    }

    @Test
    void theScheduleNeverFalls() {
        Step[] odd = {step("2026-03-01", 60), step("2026-06-01", 40)};
        assertThat(on("2026-04-15", DUE, odd)).isEqualTo(60);
        assertThat(on("2026-06-01", DUE, odd)).isEqualTo(60);
    }

    @Test
    void aLastDayBeforeTheStartIsDueAtOnce() {
        assertThat(ScheduleRules.scheduled(DUE, START, List.of(), START)).isEqualTo(100);
        assertThat(ScheduleRules.scheduled(DUE, START, List.of(), START.minusDays(1))).isZero();
    }

    @Test
    void theSixStates() {
        assertThat(ScheduleRules.state(0, null)).isEqualTo(Progress.NOT_STARTED);
        assertThat(ScheduleRules.state(0, 5)).isEqualTo(Progress.NOT_STARTED);
        assertThat(ScheduleRules.state(0, 6)).isEqualTo(Progress.BEHIND);
        assertThat(ScheduleRules.state(44, 50)).isEqualTo(Progress.BEHIND);
        assertThat(ScheduleRules.state(45, 50)).isEqualTo(Progress.ON_SCHEDULE);
        assertThat(ScheduleRules.state(55, 50)).isEqualTo(Progress.ON_SCHEDULE);
        assertThat(ScheduleRules.state(56, 50)).isEqualTo(Progress.AHEAD);
        assertThat(ScheduleRules.state(30, null)).isEqualTo(Progress.ON_SCHEDULE);
        assertThat(ScheduleRules.state(94, 100)).isEqualTo(Progress.BEHIND);
        assertThat(ScheduleRules.state(95, 100)).isEqualTo(Progress.NEARLY_DONE);
        assertThat(ScheduleRules.state(100, 10)).isEqualTo(Progress.DONE);
    }
}
