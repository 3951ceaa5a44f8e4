package org.greenledger.app.ledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.ledger.deadlines.DeadlineRules.Events;
import org.greenledger.app.ledger.deadlines.DeadlineRules.Term;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DeadlineRulesTest {

    private static final LocalDate PLAN = LocalDate.of(2026, 1, 5);
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 20);
    private static final Events EVENTS = new Events(PLAN, "方案印发", LocalDate.of(2025, 11, 20));

    /** Monday to Friday, so that the expected days can be counted on any calendar sheet. */
    private static final DeadlineRules.Working WEEK =
            new DeadlineRules.Working() {
                @Override
                public LocalDate plus(LocalDate from, int count) {
                    LocalDate day = from;
                    for (int k = 0; k < count; k++) {
                        day = onOrAfter(day.plusDays(1));
                    }
                    return day;
                }

                @Override
                public LocalDate onOrAfter(LocalDate day) {
                    return day.getDayOfWeek() == DayOfWeek.SATURDAY
                            ? day.plusDays(2)
                            : day.getDayOfWeek() == DayOfWeek.SUNDAY ? day.plusDays(1) : day;
                }
            };

    private static Term term(
            TermKind kind, @Nullable String amount, @Nullable String unit, @Nullable String from) {
        return new Term(kind, "原话", amount == null ? null : new BigDecimal(amount), unit, from);
    }

    private static Optional<Reckoned> reckon(Term... terms) {
        return DeadlineRules.reckon(List.of(terms), EVENTS, 30, TODAY, WEEK);
    }

    private static @Nullable LocalDate day(Term... terms) {
        return reckon(terms).map(Reckoned::dueOn).orElse(null);
    }

    @Test
    void whatLastsHasNoDay() {
        assertThat(
                        reckon(
                                term(TermKind.LONG_TERM, null, null, null),
                                term(TermKind.CONTINUOUS, null, null, null),
                                term(TermKind.OPEN_ENDED, null, null, "2026-01")))
                .isEmpty();
    }

    @Test
    void atOnceIsDueByTheSettingAndSaysSo() {
        Reckoned due =
                reckon(
                                term(TermKind.IMMEDIATE, null, null, null),
                                term(TermKind.LONG_TERM, null, null, null))
                        .orElseThrow();
        assertThat(due.dueOn()).isEqualTo("2026-02-04");
        assertThat(due.rule()).isEqualTo(DueRule.IMMEDIATE);
        assertThat(due.note()).contains("系统设置").contains("方案印发（2026-01-05）").contains("30日");
        assertThat(
                        DeadlineRules.reckon(
                                List.of(term(TermKind.IMMEDIATE, null, null, null)),
                                EVENTS,
                                0,
                                TODAY,
                                WEEK))
                .isEmpty();
    }

    @Test
    void relativeTermsRunFromTheirEvent() {
        assertThat(day(term(TermKind.RELATIVE, "6", "month", null))).isEqualTo("2026-07-06");
        assertThat(day(term(TermKind.RELATIVE, "0.5", "year", "自方案印发之日起"))).isEqualTo("2026-07-06");
        assertThat(day(term(TermKind.RELATIVE, "15", "day", "印发后"))).isEqualTo("2026-01-20");
        assertThat(day(term(TermKind.RELATIVE, "30", "working-day", "反馈后")))
                .isEqualTo("2026-01-01");
        assertThat(day(term(TermKind.RELATIVE, "1.5", "month", null))).isEqualTo("2026-02-20");
    }

    @Test
    void anEventWhoseDayNobodyKnowsGivesNone() {
        assertThat(reckon(term(TermKind.RELATIVE, "30", "day", "约谈结束后"))).isEmpty();
        assertThat(
                        DeadlineRules.reckon(
                                List.of(term(TermKind.RELATIVE, "30", "working-day", "反馈后")),
                                new Events(PLAN, "方案印发", null),
                                30,
                                TODAY,
                                WEEK))
                .isEmpty();
        assertThat(reckon(term(TermKind.RELATIVE, null, "month", null))).isEmpty();
    }

    @Test
    void whatRecursIsDueAtTheEndOfTheRound() {
        assertThat(day(term(TermKind.RECURRING, "1", "quarter", null))).isEqualTo("2026-06-30");
        assertThat(day(term(TermKind.RECURRING, "1", "month", null))).isEqualTo("2026-05-31");
        assertThat(day(term(TermKind.RECURRING, "1", "half-year", null))).isEqualTo("2026-06-30");
        assertThat(day(term(TermKind.RECURRING, "2", "year", null))).isEqualTo("2027-12-31");
        assertThat(day(term(TermKind.RECURRING, "1", "week", null))).isEqualTo("2026-05-24");
    }

    @Test
    void anEndCountsBeforeARound() {
        assertThat(
                        day(
                                term(TermKind.RECURRING, "1", "month", null),
                                term(TermKind.RELATIVE, "6", "month", null)))
                .isEqualTo("2026-07-06");
    }
}
