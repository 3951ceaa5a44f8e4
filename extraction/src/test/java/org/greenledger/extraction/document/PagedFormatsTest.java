package org.greenledger.extraction.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.Relayout;
import org.greenledger.extraction.text.CleanText;
import org.greenledger.extraction.text.Shown;
import org.junit.jupiter.api.Test;

class PagedFormatsTest {

    private static final String ISSUE =
            """
            一、东坡采石场裸露边坡约三点二公顷长期没有治理,雨季水土流失严重,群众多次反映,至今没有得到彻底解决。
            整改目标:完成边坡复绿并通过验收。
            整改时限:2023年12月底前。
            整改措施:
            1、2023年6月底前编制治理方案,明确治理范围、工程量和资金来源,报市自然资源局备案后组织实施。
            2、覆土并种植乔木五百株。
            责任单位:县自然资源局(牵头负责第1条)、县林业局。
            """;

    /** Nine issues that differ by their places. */
    private static final String PLAN = plan();

    private static String plan() {
        StringBuilder plan = new StringBuilder();
        String numbers = "一二三四五六七八九";
        for (int i = 0; i < numbers.length(); i++) {
            String number = String.valueOf(numbers.charAt(i));
            plan.append(ISSUE.replace("一、", number + "、").replace("东坡", "第" + number + "号"));
        }
        return plan.toString();
    }

    @Test
    void lines_of_a_pdf_become_paragraphs_again() throws Exception {
        CleanText text = Shown.read(Relayout.of(PLAN).pdf());
        assertThat(text.text().lines().toList()).isEqualTo(PLAN.lines().toList());
        assertThat(text.leftOut()).extracting(LeftOut::kind).contains("page-number", "page-header");
    }

    @Test
    void a_ruled_table_of_a_pdf_is_the_same_as_in_word() throws Exception {
        StringBuilder plan = new StringBuilder();
        for (char c = '天'; c < '天' + 30; c++) { // enough to need a second page
            plan.append("前言之").append(c).append("。\n");
        }
        plan.append(PLAN);
        String word = Shown.of(Relayout.of(plan.toString()).docxTable());
        String merged = " | 2023年12月底前。 [9x1]";
        assertThat(word).contains(merged);
        // the sheet of the PDF repeats the deadlines that Word's merges
        String repeated = word.replace(merged, "").replaceAll("(五百株。)(?=\n)", "$1 | 2023年12月底前。");
        assertThat(Shown.of(Relayout.of(plan.toString()).pdfTable())).isEqualTo(repeated);
    }

    @Test
    void a_page_that_is_only_a_picture_is_told() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            var image =
                    LosslessFactory.createFromImage(
                            document,
                            new java.awt.image.BufferedImage(
                                    10, 10, java.awt.image.BufferedImage.TYPE_INT_RGB));
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawImage(image, 0, 0);
            }
            document.save(out);
        }
        assertThat(Shown.read(out.toByteArray()).warnings())
                .extracting("code")
                .containsExactly("scanned-page");
    }

    @Test
    void an_ofd_is_read_like_a_pdf() throws Exception {
        StringBuilder page = new StringBuilder();
        List<String> lines = List.of("　　一、两处排涝泵站长期闲置,雨季积水外溢,居民", "多次反映。", "　　整改目标:泵站恢复运行。");
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int indent = line.length() - line.replace("　", "").length();
            page.append(
                    "<ofd:TextObject ID=\"%d\" Boundary=\"%d %d 160 7\" Size=\"5\"><ofd:TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d 5\">%s</ofd:TextCode></ofd:TextObject>"
                            .formatted(
                                    i + 3,
                                    20 + 5 * indent,
                                    30 + 9 * i,
                                    line.length() - 1,
                                    line.strip()));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            put(
                    zip,
                    "OFD.xml",
                    "<ofd:OFD xmlns:ofd=\"o\"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>");
            put(
                    zip,
                    "Doc_0/Document.xml",
                    "<ofd:Document xmlns:ofd=\"o\"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID=\"1\" BaseLoc=\"Pages/Page_0/Content.xml\"/></ofd:Pages></ofd:Document>");
            put(
                    zip,
                    "Doc_0/Pages/Page_0/Content.xml",
                    "<ofd:Page xmlns:ofd=\"o\"><ofd:Content><ofd:Layer>"
                            + page
                            + "</ofd:Layer></ofd:Content></ofd:Page>");
        }
        assertThat(Shown.of(out.toByteArray()))
                .isEqualTo("P 一、两处排涝泵站长期闲置,雨季积水外溢,居民多次反映。\nP 整改目标:泵站恢复运行。\n");
    }

    private static void put(ZipOutputStream zip, String name, String content)
            throws java.io.IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
    }
}
