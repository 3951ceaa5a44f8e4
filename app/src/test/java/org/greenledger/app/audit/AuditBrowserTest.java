package org.greenledger.app.audit;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.audit.sealing.Sealer;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.SignInTried;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;

@BrowserTest
class AuditBrowserTest {

    private static final String AGENT =
            "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0";

    @Autowired ApplicationContext server;
    @Autowired JdbcEntries entries;
    @Autowired ApplicationEventPublisher events;
    @Autowired Sealer sealer;
    @LocalServerPort int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void anOfficeFindsWhoChangedWhatAndWhy(Page page) throws Exception {
        TestPeople people = TestPeople.of(server);
        UnitId city = people.unit("云湖市人民政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        UnitId unit = people.unit("云湖市整改办" + mark, UnitKind.OFFICE, "云湖市", city);
        CurrentUser clerk = people.person("张岚", unit, "office-clerk");
        String[] done = {
            "修改问题6.3：整改时限、配合单位（页面修改）", "修改问题2：进展（表格导入）", "采用方案“云湖市整改方案”第2版：新增1个问题，变更3个，撤出0个"
        };
        for (int i = 0; i < 24; i++) {
            write(done[i % 3], i % 3 == 2 ? "plan:4" : "issue:" + i, clerk);
        }
        sealer.seal();
        signIn(page, people.session(clerk));

        page.navigate("/audit?q=整改时限");
        assertThat(page.locator("tbody tr")).hasCount(8);
        page.navigate("/audit");
        Screenshots.take(page, "audit-office");
        page.click("tbody tr:nth-child(1) a");
        Screenshots.take(page, "audit-plan");
        page.navigate("/audit?q=整改时限");
        page.click("tbody tr:nth-child(1) a");
        assertThat(page.locator("main")).containsText("2026年9月底前");
        assertThat(page.locator("main")).containsText("现场核实后按市政府意见调整");
        Screenshots.take(page, "audit-entry");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "audit-entry-phone");
        page.navigate("/audit");
        Screenshots.take(page, "audit-office-phone");
    }

    @Test
    void theAuditAdministratorSeesAccessAndTheSeal(Page page) throws Exception {
        TestPeople people = TestPeople.of(server);
        UnitId unit = people.unit("东川省整改办" + mark, UnitKind.OFFICE, "东川省", null);
        CurrentUser auditor = people.person("赵审", unit, "audit-admin");
        events.publishEvent(new SignInTried("zhanglan", true));
        events.publishEvent(new SignInTried("root", false));
        sealer.seal();
        signIn(page, people.session(auditor));

        page.navigate("/audit");
        assertThat(page.locator("main")).containsText("最新封存");
        Screenshots.take(page, "audit-admin");
        page.click("summary:has-text('导出')");
        assertThat(page.locator("main")).containsText("核验包");
        page.setViewportSize(390, 844);
        page.navigate("/audit?refused=true");
        assertThat(page.locator("main")).containsText("登录失败");
        Screenshots.take(page, "audit-admin-phone");
    }

    private void write(String sentence, String subject, CurrentUser who) {
        entries.append(
                new Entry(
                        java.time.Instant.now(),
                        new Actor(
                                who.id().value(),
                                null,
                                who.name(),
                                who.unit().value(),
                                who.unitName(),
                                "10.20.3.17",
                                AGENT),
                        "IssueEdited",
                        Domain.BUSINESS,
                        subject,
                        sentence,
                        false,
                        "现场核实后按市政府意见调整",
                        "[{\"what\":\"整改时限\",\"before\":\"2026年6月底前\",\"after\":\"2026年9月底前\"},{\"what\":\"配合单位\",\"before\":\"市水利局\",\"after\":\"市水利局、市住建局\"}]",
                        "{}",
                        List.of(who.unit().value()),
                        false));
    }

    private void signIn(Page page, jakarta.servlet.http.Cookie session) {
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
    }
}
