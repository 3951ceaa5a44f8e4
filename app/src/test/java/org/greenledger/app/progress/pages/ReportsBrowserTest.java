package org.greenledger.app.progress.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.ReportedProvince;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.progress.periods.PeriodOpening;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@BrowserTest
@Import(MovableClock.Movable.class)
class ReportsBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Reporting reporting;
    @Autowired PeriodOpening opening;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private ReportedProvince world;
    private InspectionId inspection;

    @BeforeEach
    void twoMonthsOfWhichTheFirstIsReported() {
        clock.moveTo(LocalDateTime.of(2026, 3, 10, 9, 0));
        world = new ReportedProvince(server);
        inspection = world.adopt(world.shared("1"), world.shared("2"), world.shared("3"));
        world.monthly(inspection, LocalDate.of(2026, 3, 1));
        for (String issue : List.of("1", "2", "3")) {
            for (int measure : List.of(1, 2)) {
                report("2026年3月", issue, measure);
            }
        }
        clock.moveTo(LocalDateTime.of(2026, 4, 20, 9, 0));
        opening.run(clock.instant());
    }

    private void report(String period, String issue, int measure) {
        reporting.submit(
                List.of(
                        ReportForm.of(
                                        world.owed(inspection, period, issue, measure, world.water),
                                        40,
                                        "完成管网摸排 12 公里，查明混接点 37 处，已列入改造清单",
                                        LocalDate.of(2026, 6, 20))
                                .stating(
                                        org.greenledger.app.ledger.Progress.ON_SCHEDULE,
                                        "前期审批已办结，后段进度会加快")
                                .with("两处管段需要协调铁路部门", "四月底前完成施工图审查")),
                ReportOrigin.PAGE,
                world.reporter);
    }

    private void signIn(Page page, CurrentUser user) {
        page.context().clearCookies();
        jakarta.servlet.http.Cookie session = world.people.session(user);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }

    private static Locator saved(Locator card) {
        return card.locator("[data-saved]");
    }

    @Test
    void fiveMeasuresAreFiledByHandInUnderTwoMinutes(Page page) {
        signIn(page, world.reporter);
        page.navigate("/reports");
        Screenshots.take(page, "reports");
        long start = System.nanoTime();
        for (int k = 0; k < 5; k++) {
            Locator card = page.locator(".report").nth(k);
            card.locator("[name$='-percent']").fill(k == 0 ? "100" : "60");
            card.locator("[name$='-done']").pressSequentially("完成管段改造 3 公里，通过分段验收");
            if (k > 0) {
                card.locator("summary:has-text('改报')").click();
                card.locator("select[name$='-progress']").selectOption("on-schedule");
                card.locator("[name$='-reason']").fill("设备已进场");
            }
            assertThat(saved(card)).containsText("已保存");
        }
        assertThat(page.locator("#saved-" + id(0))).containsText("完成");
        page.reload();
        assertThat(page.locator(".report").nth(1).locator("[name$='-percent']")).hasValue("60");
        page.click("button:has-text('报送本页已填的')");
        assertThat(page.locator(".toast")).containsText("已报送 5 项");
        Assertions.assertThat(System.nanoTime() - start).isLessThan(120_000_000_000L);
        assertThat(page.locator(".reports__sum")).containsText("还有 1 项未报");
        Screenshots.take(page, "reports-filed");
        page.setViewportSize(390, 844);
        page.navigate("/reports");
        Screenshots.take(page, "reports-phone");
        Assertions.assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private String id(int card) {
        return "" + world.owed(inspection, "2026年4月", "1", card + 1, world.water).value();
    }

    @Test
    void twoAtOnceAreToldAndNothingIsOverwritten(Page page) {
        signIn(page, world.reporter);
        page.navigate("/reports");
        Page other = page.context().newPage();
        other.navigate("http://127.0.0.1:" + port + "/reports");
        Locator here = page.locator(".report").first();
        Locator there = other.locator(".report").first();
        here.locator("[name$='-done']").fill("我先写的");
        assertThat(saved(here)).containsText("已保存");
        there.locator("[name$='-done']").fill("我后写的");
        assertThat(there.locator(".report__other")).containsText("李水刚改过这份草稿");
        there.locator(".report__other input").check();
        assertThat(saved(there)).containsText("已保存");
        page.reload();
        assertThat(page.locator(".report").first().locator("[name$='-done']")).hasValue("我后写的");
        other.close();
    }

    @Test
    void whatOthersContributeIsTakenOverAndSameAsLastIsTold(Page page) {
        reporting.submit(
                List.of(
                        ReportForm.of(
                                        world.owed(inspection, "2026年4月", "1", 2, world.housing),
                                        100,
                                        "小区内管网改造完毕",
                                        null)
                                .with("", "")),
                ReportOrigin.PAGE,
                world.participant);
        signIn(page, world.reporter);
        page.navigate("/reports");
        Locator card = page.locator(".report").nth(1);
        card.locator("button:has-text('采用')").click();
        assertThat(card.locator("[name$='-done']")).hasValue(Pattern.compile("省住建厅.*：小区内管网改造完毕"));
        assertThat(saved(card)).containsText("已保存");
        Locator first = page.locator(".report").first();
        first.locator("button:has-text('与上期相同')").click();
        assertThat(first.locator("[data-same-mark]")).hasText("与上期相同");
        Screenshots.take(page, "reports-contributions");
        first.locator("summary:has-text('改报')").click();
        first.locator("select[name$='-progress']").selectOption("ahead");
        first.locator("button:has-text('报送')").click();
        assertThat(page.locator(".notice--bad")).containsText("问题1 措施1：按比例和序时应为");
        assertThat(page.locator(".report").first().locator("[data-same-mark]")).isVisible();
        Screenshots.take(page, "reports-refused");
    }

    @Test
    void whatWasSentBackIsMended(Page page) {
        OwedId owed = world.owed(inspection, "2026年4月", "1", 1, world.water);
        reporting.submit(
                List.of(ReportForm.of(owed, 100, "全部完成", null)), ReportOrigin.PAGE, world.reporter);
        jdbc.sql(
                        """
                        insert into progress.review (report_id, outcome, reasons, note, at, person_id, person_name)
                        select report_id, 'returned', array['没有佐证', '比例突增'], '请附分段验收记录', now(), ?, '张岚' from progress.owed where id = ?
                        """)
                .params(world.officer.id().value(), owed.value())
                .update();
        jdbc.sql("update progress.owed set state = 'returned', version = version + 1 where id = ?")
                .param(owed.value())
                .update();
        signIn(page, world.reporter);
        page.navigate("/");
        assertThat(page.locator("main")).containsText("修改退回的 1 项填报");
        assertThat(page.locator("main")).containsText("填报 5 项");
        page.navigate("/reports");
        Locator card = page.locator("#report-" + owed.value());
        assertThat(card.locator(".report__back")).containsText("没有佐证；比例突增；请附分段验收记录");
        assertThat(card.locator("[name$='-done']")).hasValue("全部完成");
        card.locator("[name$='-done']").fill("全部完成，分段验收记录已附");
        card.locator("[name$='-done']").press("Control+Enter");
        assertThat(page.locator(".toast")).containsText("已报送 1 项");
        assertThat(page.locator("#report-" + owed.value())).containsText("第2次");
        page.navigate("/issues/" + issue());
        assertThat(page.locator("main")).containsText("分段验收记录已附");
        assertThat(page.locator("main .trend").first()).isVisible();
        Screenshots.take(page, "issue-reports");
    }

    private long issue() {
        return jdbc.sql("select id from ledger.issue where inspection_id = ? and number = '1'")
                .param(inspection.value())
                .query(Long.class)
                .single();
    }

    @Test
    void theOfficeSetsTheRhythmAndSeesTheDays(Page page) {
        signIn(page, world.officer);
        page.navigate("/rhythms");
        Locator kept = page.locator(".rhythms").nth(1);
        kept.locator("summary").click();
        kept.locator("select[name=frequency]").selectOption("half-yearly");
        assertThat(kept.locator("table")).containsText("2026年上半年");
        assertThat(kept.locator("table")).containsText("2026-07-07");
        Screenshots.take(page, "rhythms");
        kept.locator("button").click();
        assertThat(page.locator(".rhythms").nth(1)).containsText("每半年，期后5个工作日内报");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "rhythms-phone");
    }

    @Test
    void aDutyIsPassedDownReportedAndTakenBack(Page page) {
        signIn(page, world.reporter);
        page.navigate("/reports");
        page.locator(".report").first().locator(".report__pass").click();
        page.selectOption("[name=to]", "" + world.station.value());
        page.fill("[name=what]", "逐段排查并建卡");
        page.fill("[name=persons]", "陈站、刘工");
        page.fill("[name=dueOn]", "2026-05-15");
        Screenshots.take(page, "pass-down");
        page.click("button:has-text('交办')");
        assertThat(page.locator("main table")).containsText("陈站、刘工");

        signIn(page, world.below);
        page.navigate("/reports");
        Locator card = page.locator(".report").first();
        assertThat(card).containsText("配合 → 省水利厅");
        card.locator("[name$='-percent']").fill("100");
        card.locator("[name$='-done']").fill("已排查 12 段");
        card.locator("button:has-text('报给')").click();
        assertThat(page.locator(".toast")).containsText("已报送 1 项");

        signIn(page, world.reporter);
        page.navigate("/reports");
        assertThat(page.locator(".report").first().locator(".report__given"))
                .containsText("已排查 12 段");
        page.locator(".report").first().locator(".report__pass").click();
        page.click("button:has-text('收回')");
        page.fill("dialog[open] [name=reason]", "改由本厅办理");
        page.click("dialog[open] button:has-text('收回')");
        assertThat(page.locator("main")).containsText("已收回：改由本厅办理");
    }
}
