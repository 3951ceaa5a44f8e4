package org.greenledger.app.progress.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.periods.PeriodRules.Rule;
import org.greenledger.app.progress.periods.PeriodRules.Span;
import org.junit.jupiter.api.Test;

class PeriodRulesTest {

    private static final Rule MONTHLY = rule(Frequency.MONTHLY, "2026-01-01");

    private static Rule rule(Frequency frequency, String from) {
        return new Rule(frequency, 5, LocalDate.parse(from));
    }

    private static List<String> told(List<Span> spans) {
        return spans.stream().map(s -> s.name() + " " + s.starts() + "/" + s.ends()).toList();
    }

    @Test
    void everyFrequencyHasItsNameAndItsDays() {
        LocalDate day = LocalDate.of(2026, 12, 31);
        assertThat(
                        told(
                                PeriodRules.preview(
                                        List.of(rule(Frequency.WEEKLY, "2026-12-31")), null, 2)))
                .containsExactly(
                        "2026年第53周 2026-12-28/2027-01-03", "2027年第1周 2027-01-04/2027-01-10");
        assertThat(
                        told(
                                PeriodRules.preview(
                                        List.of(rule(Frequency.MONTHLY, "2028-02-10")), null, 1)))
                .containsExactly("2028年2月 2028-02-01/2028-02-29");
        assertThat(
                        told(
                                PeriodRules.preview(
                                        List.of(rule(Frequency.QUARTERLY, "2026-11-22")), null, 1)))
                .containsExactly("2026年第四季度 2026-10-01/2026-12-31");
        assertThat(
                        told(
                                PeriodRules.preview(
                                        List.of(rule(Frequency.HALF_YEARLY, "2026-06-30")),
                                        null,
                                        2)))
                .containsExactly(
                        "2026年上半年 2026-01-01/2026-06-30", "2026年下半年 2026-07-01/2026-12-31");
        assertThat(PeriodRules.name(Frequency.NONE, day)).isEmpty();
    }

    @Test
    void allThatWereMissedFollowAndNoneWhoseFirstDayHasNotCome() {
        assertThat(
                        told(
                                PeriodRules.due(
                                        List.of(MONTHLY),
                                        LocalDate.of(2026, 1, 31),
                                        LocalDate.of(2026, 4, 1))))
                .containsExactly(
                        "2026年2月 2026-02-01/2026-02-28",
                        "2026年3月 2026-03-01/2026-03-31",
                        "2026年4月 2026-04-01/2026-04-30");
        assertThat(
                        PeriodRules.due(
                                List.of(MONTHLY),
                                LocalDate.of(2026, 4, 30),
                                LocalDate.of(2026, 4, 30)))
                .isEmpty();
    }

    @Test
    void aSlowerRhythmBeginsAfterTheLastOpenPeriodAndMeetsTheCalendarAgain() {
        List<Rule> rules = List.of(MONTHLY, rule(Frequency.QUARTERLY, "2026-10-01"));
        assertThat(told(PeriodRules.preview(rules, LocalDate.of(2026, 10, 31), 2)))
                .containsExactly(
                        "2026年第四季度 2026-11-01/2026-12-31", "2027年第一季度 2027-01-01/2027-03-31");
    }

    @Test
    void ofTwoRhythmsFromTheSameDayTheLaterOneCounts() {
        List<Rule> rules =
                List.of(
                        MONTHLY,
                        rule(Frequency.WEEKLY, "2026-02-01"),
                        rule(Frequency.QUARTERLY, "2026-02-01"));
        assertThat(told(PeriodRules.preview(rules, LocalDate.of(2026, 1, 31), 1)))
                .containsExactly("2026年第一季度 2026-02-01/2026-03-31");
    }

    @Test
    void whereReportingIsStoppedNothingFollowsUntilItIsTakenUpAgain() {
        Rule stop = rule(Frequency.NONE, "2026-03-01");
        LocalDate last = LocalDate.of(2026, 2, 28);
        assertThat(PeriodRules.preview(List.of(MONTHLY, stop), last, 3)).isEmpty();
        assertThat(
                        told(
                                PeriodRules.preview(
                                        List.of(
                                                MONTHLY,
                                                stop,
                                                rule(Frequency.MONTHLY, "2026-06-01")),
                                        last,
                                        1)))
                .containsExactly("2026年6月 2026-06-01/2026-06-30");
        assertThat(PeriodRules.preview(List.of(), null, 3)).isEmpty();
    }
}
