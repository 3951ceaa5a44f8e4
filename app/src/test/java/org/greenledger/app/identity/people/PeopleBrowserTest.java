package org.greenledger.app.identity.people;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.roles.Grants;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** The pages of people, roles and posts, as administrators and clerks use them. */
@BrowserTest
class PeopleBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Posts posts;
    @Autowired Grants grants;
    @Autowired Clock clock;
    @LocalServerPort int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);

    @Test
    void oneOpensAnAccountAnotherGrantsItAndItsOwnerChangesPosts(Page page) {
        TestPeople people = TestPeople.of(server);
        UnitId city = people.unit("云湖市人民政府" + mark, UnitKind.GOVERNMENT, "云湖市", null);
        UnitId office = people.unit("云湖市整改办" + mark, UnitKind.OFFICE, "云湖市", city);
        UnitId bureau = people.unit("云湖市住建局" + mark, UnitKind.DEPARTMENT, "云湖市", city);
        CurrentUser system = people.person("郑稳", city, "system-admin");
        CurrentUser security = people.person("方维", city, "security-admin");
        CurrentUser gulin = people.person("顾琳", bureau, "unit-reporter");
        PostId second =
                posts.open(
                        gulin.id(), new PostForm(office, "联络员", LocalDate.now(clock), null, false));
        grants.set(new Grants.Seen(second, 0), List.of("office-clerk"), security);

        opens(page, people, system);
        grants(page, people, security);
        changes(page, people, gulin);
    }

    private void opens(Page page, TestPeople people, CurrentUser system) {
        signIn(page, people, system);
        page.navigate("/people/new");
        page.fill("[name=name]", "秦川");
        page.fill("[name=username]", "qinchuan-" + mark);
        page.fill("[name=unit]", "云湖市住建局" + mark);
        page.fill("[name=title]", "科员");
        page.fill("[name=password]", "kurz");
        page.click("main button:has-text('开通账号')");
        assertThat(page.locator("main")).containsText("处需要修改，什么也没有保存");
        shots(page, "people-new");
        page.fill("[name=password]", "Qing-shan-2026");
        page.click("main button:has-text('开通账号')");
        assertThat(page.locator("main")).containsText("待授权");
        shots(page, "person");
        page.navigate("/people?unit=" + "云湖市人民政府" + mark);
        assertThat(page.locator("main")).containsText("秦川");
        shots(page, "people");
    }

    private void grants(Page page, TestPeople people, CurrentUser security) {
        signIn(page, people, security);
        page.navigate("/");
        assertThat(page.locator("main")).containsText("个岗位等待授权");
        page.navigate("/grants?q=" + mark);
        page.check("tr:has-text('秦川') input[name=posts]");
        page.check("fieldset label:has-text('责任单位填报人') input");
        shots(page, "grants");
        page.click("fieldset button:has-text('授权')");
        assertThat(page.locator("main tr:has-text('秦川')").first()).containsText("责任单位填报人");
        page.navigate("/roles");
        shots(page, "roles");
        page.click("text=责任单位负责人");
        shots(page, "role");
        page.navigate("/grants/" + Objects.requireNonNull(security.post()).value());
        shots(page, "grant");
    }

    private void changes(Page page, TestPeople people, CurrentUser gulin) {
        signIn(page, people, gulin);
        page.navigate("/");
        assertThat(page.locator(".topbar")).containsText("云湖市住建局" + mark);
        page.click(".usermenu summary");
        shots(page, "usermenu");
        page.click(".usermenu button:has-text('联络员')");
        assertThat(page.locator(".topbar")).containsText("云湖市整改办" + mark + " · 联络员");
        assertThat(page.locator(".toasts")).containsText("现在以");
        page.navigate("/account/posts");
        page.click("summary:has-text('委托代理')");
        shots(page, "own-posts");
    }

    private void signIn(Page page, TestPeople people, CurrentUser user) {
        page.context().clearCookies();
        jakarta.servlet.http.Cookie session = people.session(user);
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
