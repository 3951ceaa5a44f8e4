package org.greenledger.app.documents.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a file is by its content. */
public enum FileKind {
    JPEG("image/jpeg", "JPEG 图片", "jpg", "jpeg", "jfif"),
    PNG("image/png", "PNG 图片", "png"),
    GIF("image/gif", "GIF 图片", "gif"),
    BMP("image/bmp", "BMP 图片", "bmp"),
    WEBP("image/webp", "WebP 图片", "webp"),
    HEIC("image/heic", "HEIC 图片", "heic", "heif"),
    PDF("application/pdf", "PDF", "pdf"),
    OFD("application/ofd", "OFD 版式文件", "ofd"),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "Word 文档",
            "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "Excel 表格", "xlsx"),
    PPTX(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            "PowerPoint 演示文稿",
            "pptx"),
    DOC("application/msword", "Word 97 文档", "doc", "wps"),
    XLS("application/vnd.ms-excel", "Excel 97 表格", "xls", "et"),
    PPT("application/vnd.ms-powerpoint", "PowerPoint 97 演示文稿", "ppt", "dps"),
    TXT("text/plain", "文本", "txt", "csv"),
    ZIP("application/zip", "ZIP 压缩包", "zip"),
    MP4("video/mp4", "MP4 视频", "mp4", "m4v"),
    MOV("video/quicktime", "QuickTime 视频", "mov");

    private final String mediaType;
    private final String chinese;
    private final List<String> endings;

    FileKind(String mediaType, String chinese, String... endings) {
        this.mediaType = mediaType;
        this.chinese = chinese;
        this.endings = List.of(endings);
    }

    /** As it is stored and sent. */
    public String mediaType() {
        return mediaType;
    }

    /** The word users see. */
    public String chinese() {
        return chinese;
    }

    /** Endings of names that fit, without the dot, the usual one first. */
    public List<String> endings() {
        return endings;
    }

    /** The word in settings, for example {@code jpeg}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether it is a picture that can be drawn here. */
    public boolean drawn() {
        return this == JPEG || this == PNG || this == GIF || this == BMP;
    }

    /** The kind with this media type. */
    public static Optional<FileKind> of(String mediaType) {
        return Arrays.stream(values()).filter(k -> k.mediaType.equals(mediaType)).findFirst();
    }
}
