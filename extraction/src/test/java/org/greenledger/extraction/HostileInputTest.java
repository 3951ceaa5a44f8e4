package org.greenledger.extraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever comes in ends in a draft or in a clear message, soon and in bounded memory. */
class HostileInputTest {

    private static final PlanReader READER = new PlanReader();

    /** Loads what the first document costs once, so that the clock measures the input. */
    @BeforeAll
    static void warmUp() throws Exception {
        for (byte[] form :
                new byte[][] {
                    sample().bytes(),
                    bytes("<html><body><p>第一条。</p></body></html>"),
                    bytes("環境保護問題整改。")
                }) {
            READER.read("a", form);
        }
    }

    private static DocxSheet sample() {
        return new DocxSheet().paragraph("一、某县污水直排。").paragraph("整改目标:完成截污。");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PlanDraft read(byte[] content) throws Unreadable {
        long start = System.nanoTime();
        try {
            return READER.read("plan", content);
        } finally {
            Duration taken = Duration.ofNanos(System.nanoTime() - start);
            assertThat(taken).as("time taken").isLessThan(Duration.ofSeconds(patience()));
        }
    }

    /** Three seconds; more where the machine is busy with other things. */
    private static long patience() {
        double load =
                java.lang.management.ManagementFactory.getOperatingSystemMXBean()
                        .getSystemLoadAverage();
        double share = load / Runtime.getRuntime().availableProcessors();
        return Math.round(3 * Math.max(1, share));
    }

    private static Unreadable refused(byte[] content) {
        Unreadable refusal = catchThrowableOfType(Unreadable.class, () -> read(content));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage()).matches("(?s).*[\\u4e00-\\u9fff].*。");
        assertThat(refusal.getMessage()).doesNotContain("Exception").doesNotContain("org.");
        return refusal;
    }

    @Test
    void nested_brackets_are_read() throws Exception {
        String nested = "一、问题" + "(".repeat(10_000) + "深" + ")".repeat(10_000) + "。";
        assertThat(read(bytes(nested)).text()).hasSameSizeAs(nested);
        String mixed = "责任单位:" + "省水利厅(牵头负责第1条、".repeat(10_000);
        assertThat(read(bytes(mixed)).text()).isNotEmpty();
    }

    @Test
    void one_line_of_five_megabytes_is_read() throws Exception {
        String line = "某县污水直排问题,2020年底前完成整改。".repeat(100_000);
        assertThat(bytes(line).length).isGreaterThan(5_000_000);
        assertThat(read(bytes(line)).text()).hasSameSizeAs(line);
    }

    @Test
    void a_zip_bomb_is_refused_also_when_it_lies() throws Exception {
        assertThat(refused(Hostile.zipBomb(250)).code()).isEqualTo("zip-bomb");
        assertThat(refused(Hostile.lyingZipBomb(250)).code()).isIn("zip-bomb", "truncated");
        assertThat(refused(Hostile.manyEntries(12_000)).code()).isEqualTo("zip-bomb");
    }

    @Test
    void a_pdf_that_swells_is_refused() throws Exception {
        assertThat(refused(Hostile.pdfBomb(300)).code()).isEqualTo("zip-bomb");
    }

    @Test
    void a_pixel_bomb_in_a_document_is_not_decoded() throws Exception {
        byte[] docx = sample().part("word/media/image1.png", Hostile.pixelBomb()).bytes();
        assertThat(read(docx).text()).contains("污水直排");
        assertThat(refused(Hostile.pixelBomb()).code()).isEqualTo("image");
    }

    @Test
    void billion_laughs_stay_small() throws Exception {
        byte[] body =
                bytes(
                        "<?xml version=\"1.0\"?>"
                                + Hostile.laughs()
                                + "<w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&a11;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(refused(new DocxSheet().part("word/document.xml", body).bytes()).code())
                .isIn("dangerous-xml", "damaged");
        String html =
                Hostile.laughs().replace("lolz", "html")
                        + "<html><body><p>第一条&a11;完成。</p></body></html>";
        assertThat(read(bytes(html)).text()).hasSizeLessThan(20_000);
    }

    @Test
    void an_entity_from_outside_is_never_fetched() throws Exception {
        byte[] body =
                bytes(
                        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>");
        assertThat(refused(new DocxSheet().part("word/document.xml", body).bytes()).code())
                .isIn("dangerous-xml", "damaged");
    }

    @Test
    void truncated_files_are_refused() throws Exception {
        byte[] docx = sample().bytes();
        assertThat(refused(Arrays.copyOf(docx, docx.length / 2)).code()).isEqualTo("truncated");
        byte[] pdf = Relayout.of("一、某县污水直排。\n整改目标:完成截污。").pdf();
        assertThat(refused(Arrays.copyOf(pdf, pdf.length / 2)).code()).isEqualTo("truncated");
    }

    @Test
    void encrypted_files_are_told_so() throws Exception {
        ByteArrayOutputStream locked = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (java.io.OutputStream out = encryptor.getDataStream(files)) {
                new ByteArrayInputStream(sample().bytes()).transferTo(out);
            }
            files.writeFilesystem(locked);
        }
        assertThat(refused(locked.toByteArray()).code()).isEqualTo("encrypted");
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            document.addPage(new PDPage());
            document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
            document.save(pdf);
        }
        assertThat(refused(pdf.toByteArray()).code()).isEqualTo("encrypted");
    }

    @Test
    void macros_are_not_run_and_are_told() throws Exception {
        PlanDraft draft = read(sample().part("word/vbaProject.bin", new byte[] {1, 2, 3}).bytes());
        assertThat(draft.warnings()).extracting("code").contains("macros-ignored");
        assertThat(draft.text()).contains("污水直排");
    }

    @Test
    void deeply_nested_pages_and_tables_do_not_exhaust_the_stack() throws Exception {
        String html = "<div>".repeat(50_000) + "一、某县污水直排。" + "</div>".repeat(50_000);
        assertThat(read(bytes("<html><body>" + html)).text()).contains("污水直排");
        String tables = "<table><tr><td>".repeat(5_000) + "一、某县污水直排。";
        assertThat(read(bytes("<html><body>" + tables)).text()).contains("污水直排");
        byte[] docx =
                new DocxSheet()
                        .xml(
                                "<w:tbl><w:tr><w:tc>".repeat(5_000)
                                        + "</w:tc></w:tr></w:tbl>".repeat(5_000))
                        .bytes();
        assertThat(refused(docx).code()).isEqualTo("too-deep");
    }

    @Test
    void wide_spans_of_a_table_are_bounded() throws Exception {
        String cell = "<td rowspan=65534 colspan=1000>甲</td>";
        String html =
                "<html><body><p>清单</p><table>"
                        + ("<tr>" + cell + "<td>乙</td></tr>").repeat(2_000)
                        + "</table>";
        assertThat(read(bytes(html)).text()).contains("甲");
    }

    @Test
    void nothing_and_noise_are_refused() {
        assertThat(refused(new byte[0]).code()).isEqualTo("empty");
        assertThat(refused(bytes(" \n\t\u3000\n")).code()).isEqualTo("empty");
        byte[] noise = new byte[100_000];
        new Random(7).nextBytes(noise);
        assertThat(refused(noise).code()).isEqualTo("unknown-format");
        assertThat(refused(new byte[10_000]).code()).isEqualTo("unknown-format");
        assertThat(refused(new byte[(100 << 20) + 1]).code()).isEqualTo("too-large");
    }

    @Test
    void a_wrong_extension_is_read_by_content_and_told() throws Exception {
        PlanDraft draft = READER.read("方案.pdf", sample().bytes());
        assertThat(draft.source().format()).isEqualTo("docx");
        assertThat(draft.warnings()).extracting("code").contains("wrong-extension");
        assertThat(READER.read("方案.docx", sample().bytes()).warnings())
                .extracting("code")
                .doesNotContain("wrong-extension");
    }
}
