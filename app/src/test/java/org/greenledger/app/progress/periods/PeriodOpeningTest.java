package org.greenledger.app.progress.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.UnitBindings;
import org.greenledger.app.progress.Course;
import org.greenledger.app.progress.Frequency;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.ReportedProvince;
import org.greenledger.app.progress.filling.Drafts;
import org.greenledger.app.progress.filling.Filled;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.passdown.PassDownForm;
import org.greenledger.app.progress.passdown.PassDownView;
import org.greenledger.app.progress.passdown.PassDowns;
import org.greenledger.app.progress.rhythms.RhythmForm;
import org.greenledger.app.progress.rhythms.Rhythms;
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
class PeriodOpeningTest {

    @Autowired ApplicationContext server;
    @Autowired PeriodOpening opening;
    @Autowired Rhythms rhythms;
    @Autowired UnitBindings bindings;
    @Autowired Drafts drafts;
    @Autowired Reporting reporting;
    @Autowired PassDowns passDowns;
    @Autowired Ledger ledger;
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

    private IssueId issue(String number) {
        return new IssueId(
                jdbc.sql("select id from ledger.issue where inspection_id = ? and number = ?")
                        .params(inspection.value(), number)
                        .query(Long.class)
                        .single());
    }

    private static Filled begun(String done) {
        return new Filled(null, "", 30, done, "", "", null, List.of(), false);
    }

    @Test
    void aNameThatGetsItsUnitOwesFromThenOnAndTheGapIsClosed() {
        bindings.bind(inspection, "省港口局", world.housing, "按机构改革方案", world.officer);
        opening.run(clock.instant());
        assertThat(world.owed(inspection))
                .filteredOn(s -> s.contains(" 2/"))
                .containsExactly(
                        "2026年3月 2/1 省海洋渔业局 submits missing",
                        "2026年3月 2/1 省港口局 submits missing",
                        "2026年3月 2/2 省海洋渔业局 submits missing",
                        "2026年3月 2/2 省港口局 submits missing");
        assertThat(world.owed(inspection, "2026年3月", "2", 1, world.housing)).isNotNull();
        assertThat(gaps()).isEqualTo(2);
    }

    private int gaps() {
        return jdbc.sql(
                        "select count(*) from progress.owed o join progress.period p on p.id = o.period_id where p.inspection_id = ? and o.unit_id is null")
                .param(inspection.value())
                .query(Integer.class)
                .single();
    }

    @Test
    void aDutyThatEndsTakesItsEmptyRowAwayAndKeepsWhatWasBegunOrReported() {
        OwedId begun = world.owed(inspection, "2026年3月", "1", 1, world.water);
        drafts.save(begun, begun("已摸排一半"), 0, world.reporter);
        OwedId reported = world.owed(inspection, "2026年3月", "1", 2, world.housing);
        reporting.submit(
                List.of(ReportForm.of(reported, 100, "小区内已完成", null)),
                ReportOrigin.PAGE,
                world.participant);
        bindings.bind(inspection, "省水利厅" + world.mark, world.station, "职责划转", world.officer);
        opening.run(clock.instant());
        opening.run(clock.instant());
        assertThat(world.owed(inspection).stream().filter(s -> s.contains(" 1/")))
                .containsExactly(
                        "2026年3月 1/1 省水利厅 submits draft",
                        "2026年3月 1/1 省水利厅 submits missing",
                        "2026年3月 1/2 省水利厅 submits missing",
                        "2026年3月 1/2 省住建厅 contributes submitted");
        assertThat(
                        jdbc.sql(
                                        "select t.unit_id from progress.owed o join progress.owed t on t.id = o.to_id where o.id = ?")
                                .param(reported.value())
                                .query(Long.class)
                                .single())
                .as("the contribution goes to who leads now")
                .isEqualTo(world.station.value());
        assertThatThrownBy(
                        () ->
                                reporting.submit(
                                        List.of(ReportForm.of(begun, 100, "全部完成", null)),
                                        ReportOrigin.PAGE,
                                        world.reporter))
                .hasMessageContaining("职责已变更");
    }

    @Test
    void whatIsDoneAndKeptUpIsReportedAtItsOwnRhythmAndWhatIsClosedNoMore() {
        jdbc.sql("update ledger.issue set progress = 'done' where id = ?")
                .param(issue("1").value())
                .update();
        jdbc.sql("update ledger.issue set acceptance = 'closed' where id = ?")
                .param(issue("2").value())
                .update();
        rhythms.set(
                new RhythmForm(
                        inspection,
                        Course.KEPT,
                        Frequency.QUARTERLY,
                        10,
                        LocalDate.of(2026, 4, 1),
                        ""),
                world.officer);
        clock.moveTo(LocalDateTime.of(2026, 4, 1, 0, 30));
        opening.run(clock.instant());
        assertThat(world.owed(inspection))
                .containsExactlyInAnyOrder(
                        "2026年3月 1/1 省水利厅 submits missing",
                        "2026年3月 1/2 省水利厅 submits missing",
                        "2026年3月 1/2 省住建厅 contributes missing",
                        "2026年第二季度 1/1 省水利厅 submits missing",
                        "2026年第二季度 1/2 省水利厅 submits missing",
                        "2026年第二季度 1/2 省住建厅 contributes missing");
    }

    @Test
    void progressThatComesFromReportsIsNotTyped() {
        List<FieldChange> typed =
                List.of(new FieldChange(IssueField.PROGRESS, null, "nearly-done"));
        ledger.edit(issue("1"), 0, typed, null, Origin.PAGE, world.officer);
        reporting.submit(
                List.of(
                        ReportForm.of(
                                world.owed(inspection, "2026年3月", "1", 1, world.water),
                                100,
                                "全部完成",
                                null)),
                ReportOrigin.PAGE,
                world.reporter);
        assertThatThrownBy(
                        () -> ledger.edit(issue("1"), 1, typed, null, Origin.PAGE, world.officer))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("问题1的进展由调度填报得出");
    }

    @Test
    void aRhythmIsChangedForPeriodsToComeWithAReasonAndByTheOwnersOfficeOnly() {
        RhythmForm form =
                new RhythmForm(
                        inspection,
                        Course.RUNNING,
                        Frequency.WEEKLY,
                        2,
                        LocalDate.of(2026, 3, 20),
                        "");
        assertThatThrownBy(() -> rhythms.set(form, world.officer)).hasMessageContaining("请写明理由");
        assertThatThrownBy(() -> rhythms.set(form, world.outsider)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> rhythms.set(form, world.reporter))
                .hasMessageContaining("没有设置调度的权限");
        assertThat(rhythms.preview(form, 2, world.officer))
                .extracting(ClosingDay::name)
                .containsExactly("2026年第14周", "2026年第15周");
    }

    @Test
    void aDutyIsPassedDownOnlyToAUnitBelowAndOnlyByWhoBearsIt() {
        pass(world.water, world.station, world.reporter);
        assertThat(world.owed(inspection))
                .contains("2026年3月 1/1 水文站 contributes missing")
                .contains("2026年3月 1/2 水文站 contributes missing");
        assertThatThrownBy(() -> pass(world.water, world.station, world.reporter))
                .hasMessageContaining("已经交给");
        assertThatThrownBy(() -> pass(world.water, world.housing, world.reporter))
                .hasMessageContaining("只能交给您单位下级的单位");
        assertThatThrownBy(() -> pass(world.water, world.station, world.participant))
                .hasMessageContaining("没有可以交办的责任");
        assertThatThrownBy(() -> pass(world.water, world.station, world.outsider))
                .isInstanceOf(NotFound.class);
        PassDownView passed = passDowns.of(issue("1"), world.reporter).get(0);
        assertThatThrownBy(() -> passDowns.get(passed.id(), world.outsider))
                .isInstanceOf(NotFound.class);
        passDowns.withdraw(passed.id(), "改由本厅办理", world.reporter);
        assertThat(world.owed(inspection)).noneMatch(s -> s.contains("水文站"));
    }

    private void pass(
            org.greenledger.app.identity.UnitId from,
            org.greenledger.app.identity.UnitId to,
            CurrentUser user) {
        passDowns.pass(
                new PassDownForm(issue("1"), null, from, to, "逐段排查", "陈站", null), null, user);
    }
}
