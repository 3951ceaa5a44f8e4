package org.greenledger.app.progress;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.progress.freezing.Freezing;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/**
 * The office's month by hand: one returned, the rest accepted, checked, frozen, one let in late.
 */
@BrowserTest
@Import(MovableClock.Movable.class)
class OfficeBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Freezing freezing;
    @Autowired Clock clock;
    @LocalServerPort int port;

    @Test
    void aMonthFromTheFirstReportToTheLeave(Page page) {
        OfficeMonth month = new OfficeMonth(server, 3);
        PeriodId november = month.period().id();
        List<OwedId> owed = month.owed(november, month.housing);
        for (int k = 0; k < 5; k++) {
            month.file(owed.get(k), 30 + 10 * k, month.builder);
        }
        signIn(page, month, month.clerk);
        page.navigate("/reviews?period=" + november.value());
        assertThat(page.locator(".heading__about")).containsText("待审核 5 份");
        shots(page, "reviews");
        page.locator("tbody a[data-open-row]").first().click();
        page.check("text=未附佐证材料");
        page.check("text=工作内容笼统，没有具体数据");
        page.fill("[name=words]", "请写明改造长度");
        shots(page, "review");
        page.click("button:has-text('退回')");
        assertThat(page.locator(".toasts")).containsText("这是下一份");
        page.navigate("/reviews?period=" + november.value());
        page.check("[data-tick-all]");
        page.click("text=采用勾选的填报");
        assertThat(page.locator(".toasts")).containsText("已采用 4 份");

        page.navigate("/dispatch/" + november.value());
        page.fill("[name=amount]", "50");
        page.fill("[name=seed]", "2026-11");
        page.click("button:has-text('抽取')");
        assertThat(page.locator("main")).containsText("结果相同");
        page.locator("button:has-text('合格')").first().click();
        assertThat(page.locator("main")).containsText("已查 1/2");
        shots(page, "draw");

        month.day(2026, 12, 4);
        freezing.freezeDue(LocalDate.now(clock));
        signIn(page, month, month.clerk);
        page.navigate("/dispatch/" + november.value());
        assertThat(page.locator("main")).containsText("已冻结");
        page.locator("tbody input[name=units]").first().check();
        page.fill("[name=reason]", "系统切换，来不及填报");
        page.click("button:has-text('准予迟报')");
        assertThat(page.locator("#leaves")).containsText("系统切换");
        shots(page, "period");
        page.navigate("/dispatch");
        shots(page, "dispatch");
        page.navigate("/gaps?period=" + november.value());
        shots(page, "gaps-units");
        page.click("text=按问题");
        shots(page, "gaps-issues");
        page.click("text=逐项");
        shots(page, "gaps-rows");
    }

    private void signIn(Page page, OfficeMonth month, CurrentUser user) {
        page.context().clearCookies();
        jakarta.servlet.http.Cookie session = month.people.session(user);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }

    private static void shots(Page page, String name) {
        Screenshots.take(page, "office-" + name);
        page.setViewportSize(390, 844);
        Screenshots.take(page, "office-" + name + "-phone");
        page.setViewportSize(1366, 768);
    }
}
