package org.greenledger.app.ledger.deadlines;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A milestone and a request to put a day off, by the hands of those whose steps they are. */
@BrowserTest
class DeadlinesBrowserTest {

    @Autowired ApplicationContext server;
    @LocalServerPort int port;

    private Office office;

    private void as(CurrentUser user, Page page) {
        jakarta.servlet.http.Cookie session = office.people.session(user);
        page.context().clearCookies();
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }

    private static void both(Page page, String name) {
        Screenshots.take(page, name);
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-phone");
        page.setViewportSize(1366, 768);
    }

    @Test
    void aUnitSetsAMilestoneAndAsksForALaterDayWhichThreePeopleDecide(Page page) {
        office = new Office(server);
        int year = LocalDate.now().getYear() + 1;
        IssueId issue =
                office.adopt(
                                office.issue(
                                        "1",
                                        List.of(
                                                Office.staged(
                                                        "2026-03-31",
                                                        "完成管网普查",
                                                        year + "-06-30",
                                                        "完成雨污分流")),
                                        List.of(new MeasureEntry(1, "开展普查", List.of(), null))),
                                office.issue(
                                        "2",
                                        List.of(
                                                TermEntry.plain(TermKind.IMMEDIATE, "立行立改", null),
                                                TermEntry.plain(TermKind.LONG_TERM, "长期坚持", null)),
                                        List.of()))
                        .get(0);

        as(office.reporter, page);
        page.navigate("/issues/" + issue.value());
        assertThat(page.locator(".line")).isVisible();
        assertThat(page.locator("main")).containsText("完成管网普查");
        both(page, "deadlines-issue");
        page.click("a:has-text('添加节点')");
        page.fill("[name=what]", "完成主管敷设");
        page.fill("[name=due_on]", (year - 1) + "-12-31");
        page.fill("[name=percent]", "70");
        both(page, "deadlines-milestone");
        page.click("button:has-text('添加')");
        assertThat(page.locator("main")).containsText("完成主管敷设");

        page.click("a:has-text('申请延期')");
        page.fill("[name=to_on]", year + "-06-01");
        page.fill("[name=reason]", "汛期长，管沟不能开挖");
        page.fill("[name=progress]", "普查完成，主管敷设六成");
        page.click("button:has-text('提交申请')");
        assertThat(page.locator("main")).containsText("新的时限应晚于现在的时限");
        page.fill("[name=to_on]", year + "-09-30");
        page.setInputFiles(
                "[name=files]",
                new FilePayload("施工日志.txt", "text/plain", "日志".getBytes(StandardCharsets.UTF_8)));
        both(page, "deadlines-apply");
        page.click("button:has-text('提交申请')");
        assertThat(page.locator("main")).containsText("待初审");
        String address = page.url();
        both(page, "deadlines-applied");

        as(office.clerk, page);
        page.navigate("/extensions?state=me");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.navigate(address);
        page.fill("[name=opinion]", "情况属实");
        page.click("button:has-text('同意') >> nth=0");
        assertThat(page.locator("main")).containsText("待批准");
        as(office.leader, page);
        page.navigate("/");
        assertThat(page.locator("main")).containsText("办理 1 个延期申请");
        page.navigate(address);
        page.click("button:has-text('同意') >> nth=0");
        assertThat(page.locator("main")).containsText("已批准");
        page.navigate("/issues/" + issue.value());
        assertThat(page.locator("main")).containsText("原 " + year + "-06-30");
        assertThat(page.locator("main")).containsText("延期批准");

        as(office.head, page);
        page.navigate("/extensions");
        assertThat(page.locator("main")).containsText("审批到哪一级");
        both(page, "deadlines-extensions");
        page.navigate("/ledger?inspection=all");
        assertThat(page.locator("main")).containsText("推算");
        Screenshots.take(page, "deadlines-list");
    }

    @Test
    void theCalendarShowsAYearAndWarnsOfOneThatIsNotPublished(Page page) {
        office = new Office(server);
        as(office.reporter, page);
        page.navigate("/calendar?year=2026");
        assertThat(page.locator(".calendar__month")).hasCount(12);
        assertThat(page.locator("main")).containsText("国办发明电〔2025〕7号");
        assertThat(page.locator("button:has-text('录入')")).hasCount(0);
        both(page, "calendar-year");
        as(office.head, page);
        page.navigate("/calendar?year=2027");
        assertThat(page.locator("main")).containsText("还没有发布或录入");
        both(page, "calendar-unknown");
    }
}
