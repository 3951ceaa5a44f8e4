package org.greenledger.app.reminders;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.MovableClock;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;

/** The pages of reminders, as a reporter and an office use them, at both widths. */
@BrowserTest
@Import(MovableClock.Movable.class)
class RemindersBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired MovableClock clock;
    @Autowired DigestJob making;
    @LocalServerPort int port;

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void aReporterReadsWhatTheBellRingsForAndSubscribesToTheCalendar(Page page) {
        clock.moveTo(LocalDateTime.of(2026, 5, 6, 9, 0));
        Bureau bureau = new Bureau(server);
        for (LocalDate day : List.of(LocalDate.of(2026, 5, 29), LocalDate.of(2026, 7, 7))) {
            clock.moveTo(day.atTime(7, 30));
            making.run(clock.instant());
        }
        signIn(page, bureau, bureau.wang);
        page.navigate("/");
        assertThat(page.locator(".bell__count")).hasText("2");
        page.click(".bell");
        assertThat(page.locator("main")).containsText("逾期 7 天");
        assertThat(page.locator("main")).containsText("还有 32 天");
        shots(page, "reminders");
        page.click("main section:first-of-type button:has-text('标为已读')");
        assertThat(page.locator(".bell__count")).hasText("1");
        page.click("text=全部标为已读");
        assertThat(page.locator(".bell__count")).hasCount(0);
        page.click("main .table__open >> nth=0");
        assertThat(page.locator("h1")).containsText("1");

        page.navigate("/account/reminders");
        page.click("text=生成订阅地址");
        assertThat(page.locator("[aria-label=日历订阅地址]").inputValue())
                .matches("http://127.0.0.1:" + port + "/feed/[A-Za-z0-9_-]{43}\\.ics");
        shots(page, "account-reminders");
        page.click("button:has-text('撤销')");
        assertThat(page.locator("main")).containsText("生成订阅地址");
    }

    @Test
    void anOfficeSetsRulesLooksAheadAndRegistersAGroup(Page page) {
        clock.moveTo(LocalDateTime.of(2026, 5, 6, 9, 0));
        Bureau bureau = new Bureau(server);
        clock.moveTo(LocalDateTime.of(2026, 7, 7, 7, 30));
        making.run(clock.instant());
        signIn(page, bureau, bureau.officer);

        page.navigate("/reminder-rules");
        assertThat(page.locator("main")).containsText("前 30、7、1 天，后 1、3、7 天，再每 7 天");
        shots(page, "reminder-rules");
        page.click("a:has-text('问题到期')");
        page.fill("[name=every]", "1");
        page.fill("[name=reason]", "多提醒几次");
        page.click("main button:has-text('保存')");
        assertThat(page.locator("main")).containsText("不能天天提醒");
        shots(page, "reminder-rule");
        page.fill("[name=every]", "14");
        page.click("main button:has-text('保存')");
        assertThat(page.locator("main")).containsText("再每 14 天");

        page.navigate("/reminder-rules/preview?day=2026-07-07");
        page.click("summary:has-text('王婷')");
        assertThat(page.locator("main")).containsText("已发");
        shots(page, "reminder-preview");
        page.navigate("/reminder-rules/preview?day=2026-10-04");
        assertThat(page.locator("main")).containsText("休息日，不发");

        page.navigate("/reminder-rules/channels");
        page.fill("[name=name]", "整改工作群");
        page.fill("[name=address]", "http://192.168.1.9/robot");
        page.click("main button:has-text('登记')");
        assertThat(page.locator("main")).containsText("在内网，未经允许");
        page.fill("[name=address]", "http://127.0.0.1:9/robot?key=geheim");
        page.click("main button:has-text('登记')");
        assertThat(page.locator("main table")).containsText("整改工作群");
        assertThat(page.content()).doesNotContain("geheim");
        shots(page, "reminder-channels");
        page.click("button:has-text('试发')");
        assertThat(page.locator("main")).containsText("连不上群的服务器");

        page.navigate("/reminder-rules/log");
        assertThat(page.locator("main")).containsText("王婷");
        assertThat(page.locator("main")).containsText("系统内");
        shots(page, "reminder-log");
    }

    private void signIn(Page page, Bureau bureau, CurrentUser user) {
        jakarta.servlet.http.Cookie session = bureau.people.session(user);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }

    private static void shots(Page page, String name) {
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-390");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
        page.setViewportSize(1366, 768);
        Screenshots.take(page, name + "-1366");
    }
}
