package org.greenledger.app.supervision.lamps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An office takes a preset, changes it on the form, tries it, switches it on, and acts on it. */
@BrowserTest
class LampsBrowserTest {

    @Autowired ApplicationContext server;
    @LocalServerPort int port;

    @Test
    void rulesAreChangedTriedAndSwitchedOn(Page page) {
        LitCity t = new LitCity(server);
        prepare(t);
        signIn(page.context(), t, t.head);
        page.navigate("/lamp-rules");
        page.click("button:has-text('广元 2018')");
        assertThat(page.locator("h1")).containsText("广元 2018");
        shots(page, "lamp-rule");
        page.fill("[name='word.yellow']", "黄旗");
        page.click("button:has-text('加一条规则')");
        assertThat(page.locator(".rules__rule")).hasCount(8);
        awaitListening(page, "[name='rule.6.c.0.kind']");
        page.selectOption("[name='rule.6.c.0.kind']", "missed-reports");
        assertThat(page.locator("#f-rule-6 .rules__condition > span")).hasText("期");
        page.fill("[name='rule.6.c.0.number']", "5");
        page.fill("[name='rule.6.reason']", "{措施}缺报{天气}");
        page.press("[name='rule.6.reason']", "Tab");
        assertThat(page.locator("#lamp-summary")).containsText("第7条规则永远轮不到");
        assertThat(page.locator("#lamp-summary")).containsText("不认识的“{天气}”");
        page.click("button:has-text('保存为新的一版')");
        assertThat(page.locator(".notice--bad")).containsText("什么也没有保存");
        shots(page, "lamp-rule-refused");
        page.click("[aria-label='删去第7条']");
        assertThat(page.locator(".rules__rule")).hasCount(7);
        assertThat(page.locator("[name='word.yellow']")).hasValue("黄旗");
        page.click("button:has-text('保存为新的一版')");
        assertThat(page.locator(".toasts")).containsText("已保存第2版");
        page.click("a:has-text('试算')");
        assertThat(page.locator("main")).containsText("2025年11月");
        shots(page, "lamp-trial");
        page.navigate("/lamp-rules");
        page.click("button:has-text('启用')");
        assertThat(page.locator("main")).containsText("自");
        shots(page, "lamp-rules");
        board(page, t);
        acts(page);
        issue(page, t.issues.get(0));
        strangerSeesNothing(page, t);
    }

    /** What came by htmx listens a moment after it stands there; no person is as quick as that. */
    private static void awaitListening(Page page, String selector) {
        page.waitForFunction(
                "s => document.querySelector(s)?.['htmx-internal-data']?.listenerInfos?.length > 0",
                selector);
    }

    /** One well on its way, one late, one behind. */
    private void prepare(LitCity t) {
        LocalDate later = LocalDate.of(2027, 5, 1);
        t.dueOn(LocalDate.of(2027, 6, 30));
        for (int k : List.of(0, 1)) {
            t.report(t.issues.get(k), 1, Progress.DONE, 100, null);
        }
        t.report(t.issues.get(0), 2, Progress.ON_SCHEDULE, 95, later);
        t.report(t.issues.get(1), 2, Progress.BEHIND, 95, later);
        t.stage(t.issues.get(1), 2, "完成管网设计", LocalDate.of(2025, 9, 30));
        t.frozen("2025年11月", LocalDate.of(2025, 11, 1), LocalDate.of(2025, 11, 30));
    }

    private void board(Page page, LitCity t) {
        page.navigate("/lamps?inspection=" + t.inspection.value());
        assertThat(page.locator(".board__tile")).hasCount(3);
        assertThat(page.locator(".board__tile--yellow")).containsText("黄旗");
        shots(page, "lamps-board");
        page.click("a:has-text('清单')");
        assertThat(page.locator("tbody tr")).hasCount(3);
        shots(page, "lamps-list");
        page.navigate("/ledger?inspection=" + t.inspection.value() + "&lamp=red");
        assertThat(page.locator(".issues tbody tr")).hasCount(1);
        assertThat(page.locator(".lamp--red")).containsText("红牌");
        page.navigate("/ledger?inspection=" + t.inspection.value() + "&sort=lamp");
        assertThat(page.locator(".issues tbody tr .lamp").first()).containsText("红牌");
        shots(page, "ledger-lamps");
    }

    private void acts(Page page) {
        page.navigate("/lamps/acts");
        assertThat(page.locator("tbody tr")).hasCount(1);
        shots(page, "lamps-acts");
        page.click("button:has-text('办结')");
        page.fill("dialog[open] [name=note]", "11月20日约谈住建局主要负责人");
        page.click("dialog[open] button:has-text('办结')");
        assertThat(page.locator(".toasts")).containsText("已办结");
        page.click("a:has-text('已办结')");
        assertThat(page.locator("tbody")).containsText("约谈住建局主要负责人");
        page.navigate("/lamps/points");
        assertThat(page.locator("tbody")).containsText("−2");
        shots(page, "lamps-points");
    }

    private void issue(Page page, IssueId issue) {
        page.navigate("/issues/" + issue.value());
        assertThat(page.locator(".lamps__now")).containsText("蓝签");
        page.click("a:has-text('登记或撤销上级批评')");
        page.selectOption("[name=kind]", "media");
        page.fill("[name=by]", "东川日报");
        page.fill("[name=what]", "报道污水直排");
        shots(page, "criticism");
        page.click("main button:has-text('登记')");
        assertThat(page.locator(".lamps__now")).containsText("红牌");
        assertThat(page.locator(".lamps__now")).containsText("东川日报 媒体曝光");
        shots(page, "issue-lamp");
        page.click("a:has-text('登记或撤销上级批评')");
        page.click("button:has-text('撤销')");
        page.fill("dialog[open] [name=why]", "登记错了问题");
        page.click("dialog[open] button:has-text('撤销')");
        assertThat(page.locator(".lamps__now")).containsText("蓝签");
    }

    private void strangerSeesNothing(Page page, LitCity t) {
        signIn(page.context(), t, t.stranger);
        page.navigate("/lamps?inspection=" + t.inspection.value());
        assertThat(page.locator(".board__tile")).hasCount(0);
        page.navigate("/issues/" + t.issues.get(0).value() + "/lamp");
        assertThat(page.locator("body")).containsText("没有这个问题");
    }

    private void signIn(BrowserContext context, LitCity t, CurrentUser user) {
        context.clearCookies();
        jakarta.servlet.http.Cookie session = t.people.session(user);
        context.addCookies(
                List.of(
                        new Cookie(session.getName(), session.getValue())
                                .setUrl("http://127.0.0.1:" + port)));
    }

    private static void shots(Page page, String name) {
        Screenshots.take(page, name);
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-phone");
        page.setViewportSize(1366, 768);
    }
}
