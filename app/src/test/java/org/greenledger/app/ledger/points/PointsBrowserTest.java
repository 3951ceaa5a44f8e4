package org.greenledger.app.ledger.points;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** An office pastes the points of an issue, corrects one and withdraws one. */
@BrowserTest
class PointsBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Ledger ledger;
    @LocalServerPort int port;

    @Test
    void pointsArePastedDrawnChangedAndWithdrawn(Page page) {
        TwoOffices offices = new TwoOffices(server);
        var adopted = offices.adopt(List.of(offices.shared("1", "临河沿岸非法码头和砂石堆场侵占岸线")));
        IssueId issue = ledger.book(adopted.inspection(), offices.insider).issues().get(0).id();
        String address = "http://127.0.0.1:" + port;
        jakarta.servlet.http.Cookie session = offices.people.session(offices.insider);
        page.context()
                .addCookies(
                        List.of(new Cookie(session.getName(), session.getValue()).setUrl(address)));
        page.navigate("/issues/" + issue.value());
        page.click("text=登记点位");
        StringBuilder lines = new StringBuilder("名称\t经度\t纬度\t所在地\t备注\n");
        for (int k = 1; k <= 17; k++) {
            lines.append(k + "号码头\t")
                    .append(118.2 + Math.sin(k) * 0.03)
                    .append('\t')
                    .append(31.5 + k * 0.002)
                    .append("\t临河镇\t")
                    .append(k % 5 == 0 ? "已断电" : "")
                    .append('\n');
        }
        page.fill("[name=lines]", lines + "坏的一行\t31.5\t118.2\n");
        page.selectOption("[name=datum]", "gcj02");
        page.click("main .button--primary");
        assertThat(page.locator(".notice--bad").first()).containsText("经度和纬度写反了");
        shots(page, "points-add");
        page.fill("[name=lines]", lines.toString());
        page.click("main .button--primary");
        assertThat(page.locator(".toasts")).containsText("已新增 17 个点位");
        assertThat(page.locator(".points__drawing circle")).hasCount(17);
        assertThat(page.locator(".points__foot")).containsText("共 17 个点位");
        shots(page, "issue-points");

        page.locator("a:has-text('改动')").first().click();
        page.fill("[name=name]", "1号码头（已拆除）");
        shots(page, "points-edit");
        page.click("main .form .button--primary");
        assertThat(page.locator("#point-1")).containsText("1号码头（已拆除）");
        assertThat(page.locator("main")).containsText("把点位由“1号 1号码头");

        page.locator("#point-2 a").click();
        page.click("[data-open=withdraw]");
        page.fill("#withdraw [name=reason]", "重复登记");
        page.click("#withdraw .button--danger");
        assertThat(page.locator(".toasts")).containsText("点位已撤出");
        assertThat(page.locator("#point-2")).hasCount(0);
    }

    private static void shots(Page page, String name) {
        Screenshots.take(page, name);
        page.setViewportSize(390, 844);
        Screenshots.take(page, name + "-phone");
        page.setViewportSize(1366, 768);
    }
}
