package org.greenledger.app.progress.filling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.ReportedProvince;
import org.greenledger.app.progress.periods.PeriodOpening;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
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
class ReportingTest {

    @Autowired ApplicationContext server;
    @Autowired Reporting reporting;
    @Autowired PeriodOpening opening;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private ReportedProvince world;
    private InspectionId inspection;

    @BeforeEach
    void aProvinceThatReportsMonthly() {
        clock.moveTo(LocalDateTime.of(2026, 3, 10, 9, 0));
        world = new ReportedProvince(server);
        inspection = world.adopt(world.shared("1"), world.unbound("2"));
        world.monthly(inspection, LocalDate.of(2026, 3, 1));
    }

    private OwedId lead(int measure) {
        return world.owed(inspection, "2026年3月", "1", measure, world.water);
    }

    private static ReportForm form(OwedId owed, int percent) {
        return ReportForm.of(owed, percent, "完成摸排", LocalDate.of(2026, 6, 1));
    }

    @Test
    void whoOwesWhatStandsThereBeforeAnybodyReports() {
        assertThat(world.owed(inspection))
                .containsExactly(
                        "2026年3月 1/1 省水利厅 submits missing",
                        "2026年3月 1/2 省水利厅 submits missing",
                        "2026年3月 1/2 省住建厅 contributes missing",
                        "2026年3月 2/1 省海洋渔业局 submits missing",
                        "2026年3月 2/1 省港口局 submits missing",
                        "2026年3月 2/2 省海洋渔业局 submits missing",
                        "2026年3月 2/2 省港口局 submits missing");
        opening.run(clock.instant());
        assertThat(world.owed(inspection)).hasSize(7);
        clock.moveTo(LocalDateTime.of(2026, 5, 2, 1, 0));
        opening.run(clock.instant());
        opening.run(clock.instant());
        assertThat(world.owed(inspection)).hasSize(21);
    }

    @Test
    void manyAreSubmittedAtOnceAndTheLogTells() {
        Submitted done =
                reporting.submit(
                        List.of(
                                form(lead(1), 40).stating(Progress.AHEAD, "管网提前贯通"),
                                form(lead(2), 100)),
                        ReportOrigin.PAGE,
                        world.reporter);
        assertThat(done.reports()).hasSize(2);
        assertThat(done.late()).isZero();
        assertThat(world.owed(inspection))
                .contains(
                        "2026年3月 1/1 省水利厅 submits submitted", "2026年3月 1/2 省水利厅 submits submitted");
        assertThat(
                        jdbc.sql(
                                        "select progress || ' ' || computed || ' ' || reason from progress.report where id = ?")
                                .param(done.reports().get(0).value())
                                .query(String.class)
                                .single())
                .isEqualTo("ahead behind 管网提前贯通");
        assertThat(
                        jdbc.sql("select sentence from audit.entry where sentence like ?")
                                .param("省水利厅" + world.mark + "%")
                                .query(String.class)
                                .list())
                .containsExactly("省水利厅" + world.mark + "报送2026年3月调度 2 项（网页）");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNothingIsKept() {
        assertThatThrownBy(
                        () ->
                                reporting.submit(
                                        List.of(
                                                new ReportForm(
                                                        lead(1),
                                                        null,
                                                        Progress.DONE,
                                                        "",
                                                        90,
                                                        " ",
                                                        "",
                                                        "",
                                                        null,
                                                        List.of(99999999L),
                                                        false),
                                                form(lead(2), 101)),
                                        ReportOrigin.PAGE,
                                        world.reporter))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("问题1 措施1：请写本期做了什么")
                .hasMessageContaining("不到100%")
                .hasMessageContaining("请说明理由")
                .hasMessageContaining("佐证已撤回或不属于这个问题")
                .hasMessageContaining("问题1 措施2：完成比例填0到100的整数");
        assertThat(world.owed(inspection)).noneMatch(s -> s.endsWith("submitted"));
    }

    @Test
    void anotherUnitsReportIsOutOfReach() {
        List<ReportForm> forms = List.of(form(lead(1), 40).stating(Progress.ON_SCHEDULE, "按期"));
        assertThatThrownBy(() -> reporting.submit(forms, ReportOrigin.PAGE, world.participant))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reporting.submit(forms, ReportOrigin.PAGE, world.outsider))
                .isInstanceOfAny(NotFound.class, Refused.class);
    }

    @Test
    void afterTheClosingDayOnlyALeaveHelpsAndItIsLate() {
        clock.moveTo(LocalDateTime.of(2026, 4, 9, 9, 0));
        List<ReportForm> forms = List.of(form(lead(1), 100));
        assertThatThrownBy(() -> reporting.submit(forms, ReportOrigin.PAGE, world.reporter))
                .hasMessageContaining("已过截止日（2026-04-08）")
                .hasMessageContaining("准予迟报");
        jdbc.sql(
                        """
                        insert into progress.late_leave (period_id, unit_id, until_on, reason, at, person_id, person_name)
                        select period_id, unit_id, '2026-04-12', '系统升级', now(), ?, '张岚' from progress.owed where id = ?
                        """)
                .params(world.officer.id().value(), lead(1).value())
                .update();
        assertThat(reporting.submit(forms, ReportOrigin.PAGE, world.reporter).late()).isEqualTo(1);
        assertThat(
                        jdbc.sql("select late from progress.owed where id = ?")
                                .param(lead(1).value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void whatWasSentBackIsMendedUnderTheNextNumberAndStaysOnTime() {
        reporting.submit(List.of(form(lead(1), 100)), ReportOrigin.PAGE, world.reporter);
        jdbc.sql("update progress.owed set state = 'returned', version = version + 1 where id = ?")
                .param(lead(1).value())
                .update();
        clock.moveTo(LocalDateTime.of(2026, 4, 9, 9, 0));
        reporting.submit(List.of(form(lead(1), 100)), ReportOrigin.PAGE, world.reporter);
        assertThat(
                        jdbc.sql(
                                        "select number || ' ' || late from progress.report where owed_id = ? order by number")
                                .param(lead(1).value())
                                .query(String.class)
                                .list())
                .containsExactly("1 false", "2 false");
    }

    @Test
    void whoDidNotSeeTheLatestIsTold() {
        OwedId owed = lead(1);
        reporting.submit(List.of(form(owed, 100)), ReportOrigin.PAGE, world.reporter);
        ReportForm seen =
                new ReportForm(owed, 0, null, "", 100, "再报一次", "", "", null, List.of(), false);
        assertThatThrownBy(() -> reporting.submit(List.of(seen), ReportOrigin.PAGE, world.reporter))
                .isInstanceOf(Stale.class)
                .hasMessageContaining("刚由李水报送");
    }
}
