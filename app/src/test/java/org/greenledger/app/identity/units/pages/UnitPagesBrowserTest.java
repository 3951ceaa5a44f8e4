package org.greenledger.app.identity.units.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@BrowserTest
class UnitPagesBrowserTest {

    @Autowired ApplicationContext server;
    @LocalServerPort int port;

    private final String mark = UUID.randomUUID().toString().substring(0, 4);
    private TestPeople people;
    private UnitId government;
    private UnitId planning;
    private UnitId land;
    private CurrentUser admin;

    @BeforeEach
    void aCity() {
        people = TestPeople.of(server);
        government = unit("青原市" + mark + "人民政府", UnitKind.GOVERNMENT, null);
        planning = unit("青原市" + mark + "规划局", UnitKind.DEPARTMENT, government);
        land = unit("青原市" + mark + "国土资源局", UnitKind.DEPARTMENT, government);
        unit("青原市" + mark + "测绘站", UnitKind.OTHER, land);
        unit("青原市" + mark + "土地储备中心", UnitKind.OTHER, land);
        admin = people.person("管理员", government, "system-admin");
        people.person("规划员", planning, "unit-reporter");
    }

    @Test
    void twoUnitsAreMergedByNamesAfterTheConsequencesWereShown(Page page) {
        enter(page);
        page.navigate("/units/" + planning.value() + "/act/merge");
        page.fill("textarea[name=units]", "青原市" + mark + "国土资源局");
        page.fill("input[name=name]", "青原市" + mark + "自然资源局");
        page.fill("input[name=parent]", "青原市" + mark + "人民政府");
        page.fill("input[name=on]", "2019-03-01");
        page.fill("textarea[name=reason]", "机构改革方案");
        page.click("text=查看影响");
        assertThat(page.locator(".units__impact")).containsText("下级 2 个");
        assertThat(page.locator(".units__impact")).containsText("在用账号 1 个");
        Screenshots.take(page, "unit-merge");
        page.click("text=确认合并");
        assertThat(page.locator("h1")).hasText("青原市" + mark + "自然资源局");
        assertThat(page.locator(".timeline")).containsText("承接“青原市" + mark + "规划局”");
        assertThat(page.locator("table.units tbody tr")).hasCount(2);
        Screenshots.take(page, "unit");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "unit-phone");
        page.setViewportSize(1366, 768);
        page.navigate("/units/" + planning.value());
        assertThat(page.locator(".notice--warn")).containsText("自然资源局");
        Screenshots.take(page, "unit-closed");
    }

    @Test
    void theTreeIsWalkedWithTheKeyboard(Page page) {
        enter(page);
        page.navigate("/units/" + government.value());
        page.locator("tr", new Page.LocatorOptions().setHasText("国土资源局"))
                .locator("a.table__open")
                .focus();
        assertThat(page.locator("table.units tbody tr")).hasCount(4);
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator("table.units tbody tr")).hasCount(2);
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("table.units tbody tr")).hasCount(4);
        page.navigate("/units?q=" + mark + "测绘");
        assertThat(page.locator("table.units tbody tr")).hasCount(1);
        assertThat(page.locator("table.units tbody tr")).containsText("国土资源局");
        Screenshots.take(page, "units-found");
        page.navigate("/units");
        Screenshots.take(page, "units");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "units-phone");
    }

    @Test
    void aWrongNameIsNamedAtItsFieldAndNothingIsLost(Page page) {
        enter(page);
        page.navigate("/units/" + land.value() + "/act/close");
        page.fill("textarea[name=successors]", "没有的局");
        page.fill("input[name=childrenTo]", "青原市" + mark + "规划局");
        page.fill("textarea[name=reason]", "撤销");
        page.click("text=查看影响");
        assertThat(page.locator(".notice--bad")).containsText("没有在用的单位“没有的局”");
        assertThat(page.locator("input[name=childrenTo]")).hasValue("青原市" + mark + "规划局");
        Screenshots.take(page, "unit-close-refused");
        page.setViewportSize(390, 844);
        Screenshots.take(page, "unit-close-refused-phone");
    }

    @Test
    void namesAreSuggestedWhileOneTypes(Page page) {
        enter(page);
        page.navigate("/units/" + planning.value() + "/act/move");
        page.locator("input[name=parent]").pressSequentially(mark + "国土");
        assertThat(page.locator("datalist option"))
                .hasAttribute("value", Pattern.compile(".*国土资源局（.*"));
        page.navigate("/units/" + planning.value() + "/act/rename");
        page.locator("input[name=regionCode]").fill("");
        page.locator("input[name=regionCode]").pressSequentially("上饶市");
        assertThat(page.locator("datalist option[value='361100']")).hasCount(1);
        Screenshots.take(page, "unit-rename");
        page.navigate("/units/new?parent=" + government.value());
        Screenshots.take(page, "unit-new");
    }

    private void enter(Page page) {
        jakarta.servlet.http.Cookie session = people.session(admin);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://localhost:" + port)));
    }

    private UnitId unit(
            String name, UnitKind kind, @org.jspecify.annotations.Nullable UnitId parent) {
        return people.unit(name, kind, "青原市" + mark, parent);
    }
}
