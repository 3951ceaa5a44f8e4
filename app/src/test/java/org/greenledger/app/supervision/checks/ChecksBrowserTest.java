package org.greenledger.app.supervision.checks;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.greenledger.app.supervision.checks.CheckedWork.at;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A copied report, a reused photo, a leap to 100 %: each found, each settled with a reason. */
@BrowserTest
class ChecksBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Checks checks;
    @LocalServerPort int port;

    private CheckedWork w;

    @Test
    void eachIsFoundAndSettledWithAReason(Page page) {
        w = new CheckedWork(server);
        happenings();

        signIn(page, w.office);
        page.navigate("/checks?inspection=" + w.inspection.value());
        page.click("button:has-text('重新检查')");
        assertThat(page.locator(".toasts")).containsText("已重新检查：新发现");
        shots(page, "checks");

        page.click("a:has-text('照抄其他单位')");
        assertThat(page.locator("#finding-beside mark").first()).isVisible();
        assertThat(page.locator("#finding-beside")).containsText("云湖住建局" + w.mark);
        shots(page, "checks-copied");
        settle(page, "属实并已责令整改", "两家单位由同一第三方代写，已责令重报");
        page.click("a:has-text('同一照片重复使用')");
        settle(page, "属实并已责令整改", "照片取自问题1，已退回并要求重拍");
        page.click("a:has-text('临期突击完成')");
        settle(page, "已核实无问题", "现场核查，设备集中到货后一周内安装完毕");

        page.navigate("/checks?state=settled&inspection=" + w.inspection.value());
        for (String title : List.of("照抄其他单位", "同一照片重复使用", "临期突击完成")) {
            assertThat(page.locator("table")).containsText(title);
        }
        page.click("a:has-text('临期突击完成')");
        assertThat(page.locator("#finding-beside")).containsText("设备集中到货后一周内安装完毕");
        page.click("button:has-text('重新检查')");
        page.navigate("/checks?inspection=" + w.inspection.value());
        assertThat(page.locator("table")).not().containsText("临期突击完成");

        page.navigate("/ledger?doubt=yes&inspection=" + w.inspection.value());
        assertThat(page.locator("table")).containsText("疑点 ");
        shots(page, "ledger-doubts");
        page.navigate("/issues/" + w.issue("2").value());
        assertThat(page.locator("main")).containsText("以前的");
        shots(page, "issue-findings");
        page.navigate("/checks/rules?inspection=" + w.inspection.value());
        shots(page, "checks-rules");

        explain(page);
    }

    private void explain(Page page) {
        signIn(page, w.waterHead);
        page.navigate("/");
        assertThat(page.locator("main")).containsText("个疑点");
        page.navigate("/checks?state=all");
        page.click("a:has-text('照抄其他单位')");
        assertThat(page.locator("#finding-beside")).containsText("不在您的查看范围内");
        assertThat(page.locator("#finding-beside")).not().containsText("云湖住建局");
        page.navigate("/checks");
        page.click("tbody a.table__open");
        page.fill("#finding-beside textarea", "本月起改由专人填报，材料随后补齐。");
        page.click("#finding-beside button:has-text('提交说明')");
        assertThat(page.locator(".toasts")).containsText("已提交说明");
        shots(page, "finding-answered");
    }

    private void happenings() {
        String words = "组织施工单位对" + w.mark + "片区雨污管网逐段排查，完成混接点改造，清淤管道，修复破损检查井，落实管护责任人。";
        w.file(w.of("1", 1, w.housingClerk, 3, 30).done(words));
        w.file(w.of("2", 1, w.waterClerk, 3, 50));
        w.file(w.of("2", 1, w.waterClerk, 4, 35).done("4月" + words.replace("清淤管道", "清淤管道5公里")));
        w.file(w.of("2", 2, w.waterClerk, 3, 20));
        w.file(w.of("2", 2, w.waterClerk, 4, 0).state("done", 100).day(29));
        CheckedWork.Photo first = w.photo("1", 1, w.housingClerk, 5);
        w.add(first);
        w.add(w.photo("2", 2, w.waterClerk, 9).sha(first.sha256()));
        w.add(w.photo("3", 1, w.housingClerk, 9).taken(at(2025, 11, 2, 9)));
    }

    private static void settle(Page page, String outcome, String reason) {
        page.selectOption("#one-outcome", new SelectOption().setLabel(outcome));
        page.fill("#one-reason", reason);
        page.click("#finding-beside button:has-text('处理')");
        assertThat(page.locator(".toasts")).containsText("已处理 1 个疑点");
    }

    private void signIn(Page page, CurrentUser user) {
        page.context().clearCookies();
        jakarta.servlet.http.Cookie session = w.people.session(user);
        page.context()
                .addCookies(
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
