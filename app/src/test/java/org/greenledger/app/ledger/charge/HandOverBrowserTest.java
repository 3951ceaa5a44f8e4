package org.greenledger.app.ledger.charge;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A unit's head assigns forty duties; the system administrator hands them over. */
@BrowserTest
class HandOverBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Ledger ledger;
    @LocalServerPort int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void dutiesAreAssignedInBulkAndHandedOverInBulk(Page page) {
        TestPeople people = TestPeople.of(server);
        UnitId city = people.unit("云湖市政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        UnitId office = people.unit("整改办" + mark, UnitKind.OFFICE, "云湖市", city);
        UnitId bureau = people.unit("环境局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        CurrentUser officer = people.person("赵铭", office, "office-head");
        CurrentUser head = people.person("梁波", bureau, "unit-head");
        CurrentUser wang = people.person("王婷", bureau, "unit-reporter");
        CurrentUser li = people.person("李禾", bureau, "unit-reporter");
        CurrentUser system = people.person("郑稳", city, "system-admin");
        ledger.adopt(
                SamplePlan.of(
                        "云湖督察" + mark,
                        city,
                        SamplePlan.issues(
                                40, SamplePlan.duty("环境局" + mark, bureau, DutyRole.LEAD))),
                officer);

        assign(page, people, head);
        Page hers = page.context().browser().newContext().newPage();
        signIn(hers.context(), people, wang);
        hers.navigate(address("/ledger?mine=1&inspection=all"));
        assertThat(hers.locator(".issues__count")).containsText("40 条");
        Screenshots.take(hers, "ledger-mine");

        handOver(page, people, system, wang, li);

        hers.navigate(address("/ledger"));
        assertThat(hers).hasURL(Pattern.compile(".*/sign-in"));
        hers.context().close();

        signIn(page.context(), people, li);
        page.navigate("/ledger?mine=1&inspection=all");
        assertThat(page.locator(".issues__count")).containsText("40 条");
        page.locator(".issues tbody a").first().click();
        assertThat(page.locator("main")).containsText("把经办人由“王婷");
        assertThat(page.locator("main")).containsText("理由：交接：调任市水利局");
        shots(page, "issue-handed-over");
    }

    private void assign(Page page, TestPeople people, CurrentUser head) {
        signIn(page.context(), people, head);
        page.navigate("/charges");
        page.check("[data-tick-all]");
        page.selectOption("fieldset select[name=clerk]", label("王婷"));
        shots(page, "charges");
        page.click("fieldset button:has-text('分派')");
        assertThat(page.locator(".toasts")).containsText("已分派 40 项责任");
        page.locator("table a").first().click();
        assertThat(page.locator(".split__side")).containsText("经办：王婷");
        page.click(".split__side a:has-text('分派')");
        page.selectOption("select[name^=leader]", label("梁波"));
        shots(page, "issue-charges");
        page.click("main button:has-text('保存')");
        assertThat(page.locator(".split__side")).containsText("责任人：梁波");
    }

    private com.microsoft.playwright.options.SelectOption label(String name) {
        return new com.microsoft.playwright.options.SelectOption().setLabel(name + " · 环境局" + mark);
    }

    private void handOver(
            Page page, TestPeople people, CurrentUser system, CurrentUser wang, CurrentUser li) {
        signIn(page.context(), people, system);
        page.navigate("/people/" + wang.id().value());
        page.click("a:has-text('交接')");
        assertThat(page.locator("main")).containsText("责任事项 40 项");
        page.fill("[name=successor]", li.username());
        page.fill("[name=reason]", "调任市水利局");
        shots(page, "hand-over");
        page.click("main button:has-text('下一步')");
        assertThat(page.locator("main")).containsText("移交李禾");
        assertThat(page.locator("main")).containsText("账号停用");
        shots(page, "hand-over-sure");
        page.click("main button:has-text('办理交接')");
        assertThat(page.locator(".toasts")).containsText("交接已办理");
        shots(page, "person-left");
    }

    private void signIn(BrowserContext context, TestPeople people, CurrentUser user) {
        context.clearCookies();
        jakarta.servlet.http.Cookie session = people.session(user);
        context.addCookies(
                List.of(new Cookie(session.getName(), session.getValue()).setUrl(address(""))));
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void shots(Page page, String name) {
        Screenshots.take(page, name);
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-phone");
        page.setViewportSize(1366, 768);
    }
}
