package org.greenledger.app.evidence;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.greenledger.app.documents.pictures.SamplePhotos;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.TwoOffices;
import org.greenledger.app.testing.BrowserTest;
import org.greenledger.app.testing.Screenshots;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files are added, seen, compared, replaced and withdrawn, on a screen and on a telephone. */
@BrowserTest
class EvidenceBrowserTest {

    @Autowired ApplicationContext server;
    @Autowired Evidence evidence;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private TwoOffices offices;
    private IssueId issue;
    private BufferedImage photo;

    @BeforeEach
    void anIssueWithAPoint() {
        offices = new TwoOffices(server);
        offices.adopt(
                List.of(offices.shared("1", "南岸污水厂进水浓度长期偏低"), offices.shared("2", "河道沿岸垃圾清理不彻底")));
        issue = issue("南岸污水厂进水浓度长期偏低");
        photo = SamplePhotos.landscape(offices.mark.hashCode(), 1600, 1200);
        jdbc.sql(
                        "insert into ledger.point (issue_id, number, name, latitude, longitude, created_at) values (?, 1, '南岸排口', 30.2764, 120.1551, now())")
                .param(issue.value())
                .update();
    }

    private IssueId issue(String description) {
        return new IssueId(
                jdbc.sql(
                                "select i.id from ledger.issue i join ledger.inspection n on n.id = i.inspection_id where i.description = ? and n.name = ?")
                        .params(description, "督察" + offices.mark)
                        .query(Long.class)
                        .single());
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "application/octet-stream", content);
    }

    private byte[] camera(int seed, String time) {
        return SamplePhotos.camera(
                SamplePhotos.jpeg(
                        SamplePhotos.landscape(seed + offices.mark.hashCode(), 1600, 1200), 0.8f),
                time,
                30.2771,
                120.1559,
                1);
    }

    private static byte[] pdf() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (int k = 1; k <= 2; k++) {
                PDPage page = new PDPage();
                document.addPage(page);
                try (PDPageContentStream pen = new PDPageContentStream(document, page)) {
                    pen.beginText();
                    pen.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    pen.newLineAtOffset(72, 700);
                    pen.showText("Water quality report, page " + k);
                    pen.endText();
                }
            }
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] docx() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XWPFDocument document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("管网普查报告<script>alert(1)</script>");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("管段");
            table.getRow(0).getCell(1).setText("长度");
            table.getRow(1).getCell(0).setText("南岸一号");
            table.getRow(1).getCell(1).setText("3.2公里");
            document.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] xlsx() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("进水浓度");
            for (int k = 0; k < 5; k++) {
                sheet.createRow(k).createCell(0).setCellValue(k + "月");
                sheet.getRow(k).createCell(1).setCellValue(80.5 + k);
            }
            book.write(out);
        }
        return out.toByteArray();
    }

    @Test
    void manyFilesAreAddedAtOnceAndShown(Page page) throws Exception {
        signIn(page.context());
        page.navigate("/issues/" + issue.value() + "/proofs/new");
        page.check("input[name=measures] >> nth=0");
        page.check("input[name=measures] >> nth=1");
        page.setInputFiles(
                "#proofs-files",
                new FilePayload[] {
                    file("清淤现场.jpg", camera(1, "2026:05:03 10:12:00")),
                    file("管网修复.jpg", camera(2, "2026:05:04 15:40:00")),
                    file("检测报告.pdf", pdf()),
                    file("普查报告.docx", docx()),
                    file("浓度.xlsx", xlsx()),
                    file("伪装.jpg", "MZ不是照片".getBytes(StandardCharsets.UTF_8))
                });
        assertThat(page.locator(".picked[data-proof]")).hasCount(5);
        assertThat(page.locator(".picked--refused")).containsText("可执行程序");
        assertThat(page.locator(".picked:has-text('清淤现场')").locator(".picked__note"))
                .containsText("拍摄 2026-05-03 10:12");
        shots(page, "evidence-new");
        page.locator(".picked--refused [data-remove]").click();
        page.click("a:has-text('完成')");
        assertThat(page.locator(".proof")).hasCount(10);
        assertThat(page.locator(".proof:has-text('清淤现场')").first()).containsText("距“南岸排口”");
        assertThat(page.locator(".proofs")).containsText("措施2");
        page.waitForFunction(
                "() => [...document.querySelectorAll('.proof img')].every(i => { i.loading = 'eager'; return i.complete && i.naturalWidth > 0; })");
        shots(page, "issue-evidence");

        open(page, "检测报告");
        assertThat(page.locator(".sheets__sheet")).hasCount(2);
        page.waitForFunction("() => document.querySelector('.sheets__sheet').naturalWidth > 500");
        shots(page, "proof-pdf");
        open(page, "普查报告");
        assertThat(page.locator(".words")).containsText("管网普查报告<script>alert(1)</script>");
        assertThat(page.locator(".words td").nth(3)).hasText("3.2公里");
        open(page, "浓度");
        assertThat(page.locator(".words td").nth(3)).hasText("81.5");
        shots(page, "proof-xlsx");
    }

    @Test
    void beforeAndAfterAreComparedAndAReusedPhotoIsPointedOut(Page page) {
        evidence.add(
                NewProof.of(issue("河道沿岸垃圾清理不彻底"), List.of(), ProofSource.PAGE),
                new NewFile("别处.jpg", new ByteArrayInputStream(SamplePhotos.jpeg(photo, 0.7f))),
                offices.participant);
        signIn(page.context());
        page.navigate("/issues/" + issue.value() + "/proofs/new");
        page.check("input[name=stage][value=before]");
        page.setInputFiles("#proofs-files", file("治理前.jpg", camera(7, "2026:01:03 10:12:00")));
        assertThat(page.locator(".picked[data-proof]")).hasCount(1);
        page.check("input[name=stage][value=after]");
        page.setInputFiles(
                "#proofs-files",
                file("治理后.jpg", SamplePhotos.jpeg(SamplePhotos.sized(photo, 800, 600), 0.8f)));
        assertThat(page.locator(".picked[data-proof]")).hasCount(2);
        assertThat(page.locator(".picked:has-text('治理后')")).containsText("这张照片与问题2的“别处”");

        page.click("a:has-text('完成')");
        open(page, "治理后");
        assertThat(page.locator(".notice--warn")).containsText("问题2");
        page.selectOption(
                "select[name=pair]",
                new com.microsoft.playwright.options.SelectOption().setLabel("治理前"));
        page.fill("textarea[name=note]", "同一位置");
        page.click("main button:has-text('保存')");
        assertThat(page.locator(".compare--over")).isVisible();
        page.locator("[data-slider] input").fill("30");
        assertThat(page.locator(".compare"))
                .hasAttribute("style", java.util.regex.Pattern.compile(".*--cut: 30%.*"));
        page.waitForFunction(
                "() => [...document.querySelectorAll('.compare img')].every(i => i.naturalWidth > 100)");
        shots(page, "proof-compare");
        page.navigate("/issues/" + issue.value());
        assertThat(page.locator(".compare__side")).hasCount(2);
        shots(page, "issue-evidence-pair");
    }

    @Test
    void aFileIsReplacedAndWithdrawnWithAReason(Page page) {
        ProofId id =
                evidence.add(
                        NewProof.of(issue, List.of(), ProofSource.PAGE),
                        new NewFile(
                                "台账.txt",
                                new ByteArrayInputStream("一号井".getBytes(StandardCharsets.UTF_8))),
                        offices.participant);
        signIn(page.context());
        page.navigate("/proofs/" + id.value());
        assertThat(page.locator(".words")).containsText("一号井");
        page.click("button:has-text('更换')");
        page.setInputFiles(
                "#replace-file", file("新台账.txt", "二号井".getBytes(StandardCharsets.UTF_8)));
        page.fill("#replace-reason", "数字写错了");
        page.click("#replace button:has-text('更换')");
        assertThat(page.locator(".words")).containsText("二号井");
        assertThat(page.locator(".proof__versions")).containsText("数字写错了");
        page.click(".heading__acts button:has-text('撤回')");
        page.fill("#withdraw-reason", "传错了问题");
        page.click("#withdraw button:has-text('撤回')");
        assertThat(page.locator(".notice--warn")).containsText("撤回：传错了问题");
        shots(page, "proof-withdrawn");
        page.navigate("/issues/" + issue.value());
        assertThat(page.locator(".proofs__gone")).containsText("已撤回 1 份");
    }

    private static void open(Page page, String title) {
        if (!page.url().matches(".*/issues/\\d+$")) {
            page.goBack();
        }
        page.locator(".proof__link:has-text('" + title + "')").first().click();
        assertThat(page.locator("h1")).hasText(title);
    }

    private void signIn(BrowserContext context) {
        var session = offices.people.session(offices.participant);
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
