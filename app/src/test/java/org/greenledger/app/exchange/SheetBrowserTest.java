package org.greenledger.app.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.TestPeople;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.SamplePlan;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@BrowserTest
class SheetBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Ledger ledger;
    @LocalServerPort int port;

    @Test
    void theSheetGoesOutIsMendedAndComesBack(Page page) throws Exception {
        InspectionId inspection = signedIn(page);
        page.navigate("/ledger?inspection=" + inspection.value());
        Download out = page.waitForDownload(() -> page.click("a:has-text('导出 Excel')"));
        byte[] exported = Files.readAllBytes(out.path());

        upload(page, exported, "差不多了");
        assertThat(page.locator("main")).containsText("表中有 1 处错误，什么也没有写入");
        assertThat(page.locator("main")).containsText("F2");
        Screenshots.take(page, "sheet-faults");
        Download marked = page.waitForDownload(() -> page.click("a:has-text('下载标出错误的表')"));

        upload(page, Files.readAllBytes(marked.path()), "基本完成");
        assertThat(page.locator("main")).containsText("1 个问题，1 处改动");
        Screenshots.take(page, "sheet-changes");
        page.click("button:has-text('写入台账')");
        assertThat(page.locator("main")).containsText("写入台账，修改了 1 个问题的 1 处内容");
        Screenshots.take(page, "sheet-done");
    }

    private static void upload(Page page, byte[] file, String progress) throws Exception {
        byte[] edited =
                Fixtures.edited(file, s -> Fixtures.type(s, 2, SheetColumn.PROGRESS, progress));
        page.navigate("/sheets");
        page.setInputFiles(
                "input[name=file]", new FilePayload("台账.xlsx", "application/octet-stream", edited));
        page.click("button:has-text('上传并检查')");
    }

    private InspectionId signedIn(Page page) {
        String mark = UUID.randomUUID().toString().substring(0, 6);
        TestPeople people = TestPeople.of(server);
        UnitId government = people.unit("东川省" + mark + "政府", UnitKind.GOVERNMENT, "东川省", null);
        UnitId office = people.unit("省整改办" + mark, UnitKind.OFFICE, "东川省", government);
        CurrentUser clerk = people.person("张岚", office, "office-clerk");
        jakarta.servlet.http.Cookie session = people.session(clerk);
        page.context()
                .addCookies(
                        List.of(
                                new Cookie(session.getName(), session.getValue())
                                        .setUrl("http://127.0.0.1:" + port)));
        return ledger.adopt(
                        SamplePlan.of(
                                "东川省督察" + mark,
                                office,
                                List.of(
                                        SamplePlan.issue(
                                                "1",
                                                "南岸污水厂进水浓度长期偏低",
                                                SamplePlan.duty("省水利厅", null, DutyRole.LEAD)))),
                        clerk)
                .inspection();
    }
}
