package org.greenledger.app.demo;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

@BrowserTest
@TestPropertySource(properties = {"greenledger.demo=true", "greenledger.demo.months=2"})
class NamesBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Directory directory;
    @Autowired People people;
    @Autowired DemoStaffing staffing;
    @LocalServerPort int port;

    @Test
    void aNameLeftOpenIsBoundOnceForAllAndCanBeTakenBack(Page page) {
        enter(page, "sunyue");
        page.navigate("/");
        assertThat(page.locator("main")).containsText("对应 1 个单位名称");
        page.click("a:has-text('对应 1 个单位名称')");
        assertThat(page.locator("main")).containsText("临河矿业集团");
        assertThat(page.locator("select[name=unit]").first()).containsText("临河矿业控股集团有限公司");
        take(page, "plan-names");
        page.locator(".names__form input[name=reason]").first().fill("集团2024年改制更名");
        page.locator(".names__form button").first().click();
        assertThat(page.locator("main")).containsText("这次督察的单位名称都已对应");
        assertThat(page.locator("main")).containsText("集团2024年改制更名");
        take(page, "plan-names-bound");
        page.click("button:has-text('撤销上一次')");
        assertThat(page.locator("main")).containsText("还没有对应到登记的单位");
    }

    @Test
    void theGroupStandsOnceWithItsMembersFoldedAway(Page page) {
        enter(page, "zhanglan");
        page.navigate("/search?q=" + "各设区市政府");
        page.locator("main a[href^='/issues/']").first().click();
        page.locator(".issue__members summary").first().click();
        assertThat(page.locator(".issue__members").first()).containsText("云湖市政府");
        take(page, "issue-group");
    }

    @Test
    void theLeadingGroupShowsWhoHeadsAndWhoServes(Page page) {
        enter(page, "zhanglan");
        page.navigate("/bodies");
        assertThat(page.locator("main")).containsText("水环境整治专项组");
        take(page, "bodies");
        page.locator("main a:has-text('修改')").first().click();
        take(page, "body");
        page.fill("textarea[name=members]", "省水利厅、省云梯厅");
        page.fill("input[name=reason]", "试");
        page.click("main .acts button");
        assertThat(page.locator("main")).containsText("“省云梯厅”没有登记");
        page.navigate("/name-terms?q=环保");
        assertThat(page.locator("main")).containsText("环境保护厅");
        take(page, "name-terms");
    }

    private static void take(Page page, String name) {
        page.setViewportSize(1366, 768);
        Screenshots.take(page, name);
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-phone");
        page.setViewportSize(1366, 768);
    }

    private void enter(Page page, String username) {
        CurrentUser user = new DemoRegister(directory, people, staffing).acting(username);
        jakarta.servlet.http.Cookie session = TestPeople.of(server).session(user);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }
}
