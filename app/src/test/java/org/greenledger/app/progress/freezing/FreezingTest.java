package org.greenledger.app.progress.freezing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenledger.app.progress.OfficeMonth;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.figures.Figures;
import org.greenledger.app.progress.figures.ReportCounts;
import org.greenledger.app.progress.periods.PeriodOpening;
import org.greenledger.app.progress.review.Reviews;
import org.greenledger.app.progress.review.Verdict;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@Import(MovableClock.Movable.class)
class FreezingTest {

    @Autowired ApplicationContext server;
    @Autowired FreezeJob job;
    @Autowired PeriodOpening opening;
    @Autowired Reviews reviews;
    @Autowired LateLeaves leaves;
    @Autowired Figures figures;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    private OfficeMonth month;
    private PeriodId november;
    private List<OwedId> owed;

    @BeforeEach
    void aMonth() {
        month = new OfficeMonth(server, 2);
        november = month.period().id();
        owed = month.owed(november, month.housing);
    }

    @Test
    void aPeriodFreezesOnTheDayAfterItsClosingDayAndNotBefore() {
        month.day(2026, 12, 3);
        job.run(clock.instant());
        assertThat(frozen(november)).isFalse();
        month.day(2026, 12, 4);
        assertThat(job.run(clock.instant())).isNotEmpty();
        assertThat(frozen(november)).isTrue();
        List<String> before = snapshot();
        job.run(clock.instant());
        assertThat(snapshot()).isEqualTo(before);
        assertThat(entries()).isEqualTo(1);
    }

    @Test
    void whatWasFiledCountsReviewedOrNotAndWhatWasReturnedDoesNot() {
        month.file(owed.get(0), 40, month.builder);
        month.file(owed.get(1), 60, month.builder);
        month.file(owed.get(2), 80, month.builder);
        reviews.judge(List.of(month.target(owed.get(0))), Verdict.ACCEPT, month.clerk);
        reviews.judge(List.of(month.target(owed.get(2))), Verdict.back("内容笼统"), month.clerk);
        month.day(2026, 12, 4);
        job.run(clock.instant());

        assertThat(snapshot())
                .contains(
                        owed.get(0).value() + " accepted 40",
                        owed.get(1).value() + " submitted 60",
                        owed.get(2).value() + " returned 0",
                        owed.get(3).value() + " missing 0");
        assertThat(issue(0)).isEqualTo("50");
        ReportCounts counts = figures.period(november, month.clerk).counts();
        assertThat(counts.owed()).isEqualTo(8);
        assertThat(counts.onTime()).isEqualTo(2);
        assertThat(counts.punctuality()).isEqualTo(25);
        assertThat(counts.gaps()).isEqualTo(6);
    }

    @Test
    void aLaterVerdictMovesTheStandingAndNeverTheSnapshot() {
        month.file(owed.get(1), 60, month.builder);
        month.day(2026, 12, 4);
        job.run(clock.instant());
        List<String> before = snapshot();

        reviews.judge(List.of(month.target(owed.get(1))), Verdict.back("未附佐证材料"), month.clerk);
        assertThat(figures.period(november, month.clerk).counts().onTime()).isEqualTo(1);
        month.file(owed.get(1), 55, month.builder);
        reviews.judge(List.of(month.target(owed.get(1))), Verdict.ACCEPT, month.clerk);

        assertThat(month.standing(owed.get(1))).startsWith("55 ");
        assertThat(snapshot()).isEqualTo(before);
        assertThat(figures.period(november, month.clerk).counts().late()).isZero();
    }

    @Test
    void afterTheFreezeOnlyALeaveLetsAReportInAndItIsLate() {
        month.day(2026, 12, 4);
        job.run(clock.instant());
        assertThatThrownBy(() -> month.file(owed.get(0), 40, month.builder))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("准予迟报");

        leaves.grant(
                november,
                List.of(month.housing),
                LocalDate.of(2026, 12, 8),
                "系统切换，来不及填报",
                month.clerk);
        month.file(owed.get(0), 40, month.builder);
        reviews.judge(List.of(month.target(owed.get(0))), Verdict.ACCEPT, month.clerk);

        assertThat(month.standing(owed.get(0))).startsWith("40 ");
        assertThat(snapshot()).contains(owed.get(0).value() + " missing 0");
        ReportCounts counts = figures.period(november, month.clerk).counts();
        assertThat(counts.late()).isEqualTo(1);
        assertThat(counts.onTime()).isZero();
        assertThat(counts.completeness()).isEqualTo(12);
        assertThat(counts.punctuality()).isZero();
        assertThatThrownBy(
                        () ->
                                month.file(
                                        month.owed(november, month.water).get(0),
                                        10,
                                        month.waterman))
                .as("the leave is one unit's")
                .isInstanceOf(Refused.class);
        month.day(2026, 12, 9);
        assertThatThrownBy(() -> month.file(owed.get(1), 40, month.builder))
                .as("the leave ends")
                .isInstanceOf(Refused.class);
    }

    @Test
    void aLeaveHasAReasonAnEndAndAnOffice() {
        LocalDate until = LocalDate.of(2026, 12, 8);
        assertThatThrownBy(
                        () ->
                                leaves.grant(
                                        november, List.of(month.housing), until, "忙", month.clerk))
                .hasMessageContaining("不需要迟报许可");
        month.day(2026, 12, 4);
        job.run(clock.instant());
        assertThatThrownBy(
                        () ->
                                leaves.grant(
                                        november, List.of(month.housing), until, " ", month.clerk))
                .hasMessageContaining("理由");
        assertThatThrownBy(
                        () ->
                                leaves.grant(
                                        november,
                                        List.of(month.housing),
                                        until,
                                        "忙",
                                        month.outsider))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () ->
                                leaves.grant(
                                        november,
                                        List.of(month.housing),
                                        until,
                                        "忙",
                                        month.builder))
                .isInstanceOf(Refused.class);
        leaves.grant(november, List.of(month.housing), until, "忙", month.clerk);
        assertThatThrownBy(
                        () ->
                                leaves.grant(
                                        november, List.of(month.housing), until, "忙", month.clerk))
                .hasMessageContaining("已有迟报许可");
        LateLeaveView leave = leaves.of(november, month.builder).get(0);
        assertThat(leaves.of(november, month.waterman)).isEmpty();
        leaves.end(leave.id(), month.head);
        assertThatThrownBy(() -> month.file(owed.get(0), 40, month.builder))
                .isInstanceOf(Refused.class);
        assertThat(month.state(owed.get(0))).isEqualTo(OwedState.MISSING);
    }

    @Test
    void daysOffAreCaughtUpInOrder() {
        month.day(2027, 2, 20);
        opening.open(month.inspection, clock.instant());
        job.run(clock.instant());
        assertThat(
                        jdbc.sql(
                                        "select name from progress.period where inspection_id = ?"
                                                + " and frozen_at is not null order by frozen_at, id")
                                .param(month.inspection.value())
                                .query(String.class)
                                .list())
                .containsExactly("2026年11月", "2026年12月", "2027年1月");
    }

    private boolean frozen(PeriodId period) {
        return jdbc.sql("select frozen_at is not null from progress.period where id = ?")
                .param(period.value())
                .query(Boolean.class)
                .single();
    }

    private List<String> snapshot() {
        return jdbc.sql(
                        "select owed_id || ' ' || owed_state || ' ' || percent from"
                                + " progress.snapshot_measure where period_id = ? order by owed_id")
                .param(november.value())
                .query(String.class)
                .list();
    }

    private String issue(int index) {
        return jdbc.sql(
                        "select percent::text from progress.snapshot_issue where period_id ="
                                + " :period and issue_id = :issue")
                .params(
                        Map.of(
                                "period",
                                november.value(),
                                "issue",
                                month.issues.get(index).value()))
                .query(String.class)
                .single();
    }

    private long entries() {
        return jdbc.sql(
                        "select count(*) from audit.entry where subject = ? and sentence like"
                                + " '冻结调度期%'")
                .param("period:" + november.value())
                .query(Long.class)
                .single();
    }
}
