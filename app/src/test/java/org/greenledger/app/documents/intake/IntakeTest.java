package org.greenledger.app.documents.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.greenledger.app.documents.pictures.SamplePhotos;
import org.greenledger.app.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** What is taken in, and hostile files that are not. */
class IntakeTest {

    private final Intake intake =
            new Intake(
                    new IntakeSettings(
                            DataSize.ofMegabytes(1),
                            1_000_000,
                            DataSize.ofMegabytes(4),
                            50,
                            List.of(),
                            false,
                            Duration.ofSeconds(20)),
                    new VirusScan(
                            new ScanSettings(
                                    "", true, Duration.ofSeconds(1), DataSize.ofMegabytes(1))));

    @AfterEach
    void end() {
        intake.destroy();
    }

    private interface Writes {
        void to(ByteArrayOutputStream out) throws Exception;
    }

    private static byte[] made(Writes writes) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writes.to(out);
        return out.toByteArray();
    }

    private FileKind taken(String name, byte[] content) {
        try (Received received = intake.receive(name, new ByteArrayInputStream(content))) {
            assertThat(received.path()).hasBinaryContent(content);
            assertThat(received.content().size()).isEqualTo(content.length);
            return received.kind();
        }
    }

    private void refused(String name, byte[] content, String words) throws IOException {
        long before = leftovers();
        assertThatThrownBy(() -> intake.receive(name, new ByteArrayInputStream(content)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining(name.substring(name.lastIndexOf('/') + 1))
                .hasMessageContaining(words);
        assertThat(leftovers()).as("files left behind").isLessThanOrEqualTo(before);
    }

    private static long leftovers() throws IOException {
        try (var files = Files.list(java.nio.file.Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(f -> f.getFileName().toString().endsWith(".in")).count();
        }
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        return made(
                out -> {
                    try (ZipOutputStream zip = new ZipOutputStream(out)) {
                        zip.putNextEntry(new ZipEntry(name));
                        zip.write(content);
                    }
                });
    }

    private static byte[] docx() throws Exception {
        return made(
                out -> {
                    try (XWPFDocument document = new XWPFDocument()) {
                        document.createParagraph().createRun().setText("整改报告");
                        document.write(out);
                    }
                });
    }

    private static byte[] jpeg() {
        return SamplePhotos.jpeg(SamplePhotos.landscape(3, 200, 150), 0.8f);
    }

    @Test
    void commonFilesAreKnownByTheirContent() throws Exception {
        assertThat(taken("现场.JPG", jpeg())).isEqualTo(FileKind.JPEG);
        assertThat(taken("报告.docx", docx())).isEqualTo(FileKind.DOCX);
        assertThat(taken("记录.txt", "一号井，正常".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(FileKind.TXT);
        assertThat(taken("包.zip", zip("记录.txt", "一".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(FileKind.ZIP);
        assertThat(
                        taken(
                                "表.xlsx",
                                made(
                                        out -> {
                                            try (XSSFWorkbook book = new XSSFWorkbook()) {
                                                book.createSheet("台账");
                                                book.write(out);
                                            }
                                        })))
                .isEqualTo(FileKind.XLSX);
        assertThat(
                        taken(
                                "表.xls",
                                made(
                                        out -> {
                                            try (HSSFWorkbook book = new HSSFWorkbook()) {
                                                book.createSheet("台账");
                                                book.write(out);
                                            }
                                        })))
                .isEqualTo(FileKind.XLS);
        assertThat(taken("通知.pdf", pdf(document -> {}))).isEqualTo(FileKind.PDF);
    }

    private interface Changes {
        void to(PDDocument document) throws Exception;
    }

    private static byte[] pdf(Changes changes) throws Exception {
        return made(
                out -> {
                    try (PDDocument document = new PDDocument()) {
                        document.addPage(new PDPage());
                        changes.to(document);
                        document.save(out);
                    }
                });
    }

    @Test
    void aPicturesSizeIsKnown() {
        try (Received received = intake.receive("a/b\\现场.jpg", new ByteArrayInputStream(jpeg()))) {
            assertThat(received.name()).isEqualTo("现场.jpg");
            assertThat(received.width()).isEqualTo(200);
            assertThat(received.height()).isEqualTo(150);
        }
    }

    @Test
    void emptyAndTooLargeFilesAreRefused() throws Exception {
        refused("空.txt", new byte[0], "是空的");
        refused("大.txt", "字".repeat(600_000).getBytes(StandardCharsets.UTF_8), "超过 1 MB");
    }

    @Test
    void anEndlessFileIsReadOnlyToTheLimit() {
        InputStream endless =
                new InputStream() {
                    @Override
                    public int read() {
                        return 'x';
                    }

                    @Override
                    public int read(byte[] target, int offset, int length) {
                        java.util.Arrays.fill(target, offset, offset + length, (byte) 'x');
                        return length;
                    }
                };
        assertThatThrownBy(() -> intake.receive("无尽.txt", endless)).isInstanceOf(Refused.class);
    }

    @Test
    void programsAndScriptsInDisguiseAreRefused() throws Exception {
        byte[] program = new byte[512];
        program[0] = 'M';
        program[1] = 'Z';
        refused("现场.jpg", program, "可执行程序");
        refused("现场.png", new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1, 0, 0, 0}, "可执行程序");
        refused("说明.txt", "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8), "脚本");
        refused("说明.txt", "#!/bin/sh\nrm -rf /".getBytes(StandardCharsets.UTF_8), "脚本");
        refused(
                "图.svg",
                "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>"
                        .getBytes(StandardCharsets.UTF_8),
                "脚本");
        refused("包.zip", zip("打开.exe", new byte[] {1}), "程序或脚本“打开.exe”");
        refused("包.zip", zip("照片.jpg", program), "程序“照片.jpg”");
        refused("启动.bat", "echo 1".getBytes(StandardCharsets.UTF_8), "扩展名是 .bat");
    }

    @Test
    void aWrongEndingIsNamedWithTheRightOne() throws Exception {
        refused("报告.pdf", jpeg(), "扩展名是 .pdf，内容却是JPEG 图片");
        refused("现场.jpg", docx(), "内容却是Word 文档");
        refused("现场", jpeg(), "没有扩展名");
    }

    @Test
    void aPictureOfTooManyPixelsIsRefusedBeforeItIsDrawn() throws Exception {
        ByteBuffer png = ByteBuffer.allocate(60);
        png.put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
        ByteBuffer head = ByteBuffer.allocate(17);
        head.put("IHDR".getBytes(StandardCharsets.US_ASCII)).putInt(50_000).putInt(50_000);
        head.put(new byte[] {8, 2, 0, 0, 0});
        CRC32 crc = new CRC32();
        crc.update(head.array());
        png.putInt(13).put(head.array()).putInt((int) crc.getValue());
        refused("炸弹.png", png.array(), "50000×50000 像素");
        refused("坏.jpg", java.util.Arrays.copyOf(jpeg(), 40), "损坏");
    }

    @Test
    void whatUnpacksToTooMuchIsRefused() throws Exception {
        refused("炸弹.zip", zip("零.txt", new byte[8 * 1024 * 1024]), "解开后超过 4 MB");
        refused(
                "很多.zip",
                made(
                        out -> {
                            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                                for (int k = 0; k < 60; k++) {
                                    zip.putNextEntry(new ZipEntry(k + ".txt"));
                                }
                            }
                        }),
                "超过 50 个");
    }

    @Test
    void lockedFilesAreRefused() throws Exception {
        refused(
                "锁.pdf",
                pdf(
                        d ->
                                d.protect(
                                        new StandardProtectionPolicy(
                                                "owner", "user", new AccessPermission()))),
                "加了密码");
        refused(
                "锁.docx",
                made(
                        out -> {
                            try (POIFSFileSystem file = new POIFSFileSystem()) {
                                Encryptor lock =
                                        new EncryptionInfo(EncryptionMode.agile).getEncryptor();
                                lock.confirmPassword("geheim");
                                try (var stream = lock.getDataStream(file)) {
                                    stream.write(docx());
                                }
                                file.writeFilesystem(out);
                            }
                        }),
                "加了密码");
        Biff8EncryptionKey.setCurrentUserPassword("geheim");
        try {
            refused(
                    "锁.xls",
                    made(
                            out -> {
                                try (HSSFWorkbook book = new HSSFWorkbook()) {
                                    book.createSheet("台账");
                                    book.write(out);
                                }
                            }),
                    "加了密码");
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        byte[] zip = zip("记录.txt", "一二三".getBytes(StandardCharsets.UTF_8));
        for (int k = 0; k < zip.length - 8; k++) {
            boolean local =
                    zip[k] == 'P' && zip[k + 1] == 'K' && zip[k + 2] == 3 && zip[k + 3] == 4;
            boolean central =
                    zip[k] == 'P' && zip[k + 1] == 'K' && zip[k + 2] == 1 && zip[k + 3] == 2;
            if (local || central) {
                zip[k + (local ? 6 : 8)] |= 1;
            }
        }
        refused("锁.zip", zip, "加了密码");
    }

    @Test
    void whatRunsWhenItIsOpenedIsRefused() throws Exception {
        refused(
                "动.pdf",
                pdf(
                        d ->
                                d.getDocumentCatalog()
                                        .setOpenAction(new PDActionJavaScript("app.alert(1)"))),
                "自动运行的脚本");
        refused(
                "宏.docx",
                made(
                        out -> {
                            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                                for (String name :
                                        List.of(
                                                "[Content_Types].xml",
                                                "word/document.xml",
                                                "word/vbaProject.bin")) {
                                    zip.putNextEntry(new ZipEntry(name));
                                    zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
                                }
                            }
                        }),
                "含有宏");
    }

    @Test
    void brokenFilesAreRefusedAndNotAnError() throws Exception {
        refused("坏.pdf", "%PDF-1.7\nnothing".getBytes(StandardCharsets.UTF_8), "损坏");
        refused("坏.docx", java.util.Arrays.copyOf(docx(), 900), "损坏");
    }
}
