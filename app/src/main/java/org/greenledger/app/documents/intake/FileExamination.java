package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.tika.Tika;
import org.jspecify.annotations.Nullable;

/** Finds out what a file is and what speaks against taking it. */
final class FileExamination {

    /**
     * What was found.
     *
     * @param against sentences that go on after the file's name; empty when it can be taken
     */
    record Finding(
            FileKind kind,
            @Nullable Integer width,
            @Nullable Integer height,
            List<String> against) {

        static Finding bad(String words) {
            return new Finding(FileKind.TXT, null, null, List.of(words));
        }

        static Finding of(FileKind kind, List<String> against) {
            return new Finding(kind, null, null, against);
        }
    }

    private static final int HEAD = 64 * 1024;

    private final IntakeSettings settings;
    private final Tika tika = new Tika();

    FileExamination(IntakeSettings settings) {
        this.settings = settings;
    }

    Finding examine(String name, Path path) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(path)) {
            head = in.readNBytes(HEAD);
        }
        String type = tika.detect(head);
        Optional<String> danger = FileDangers.of(type, head);
        if (danger.isPresent()) {
            return Finding.bad(danger.get());
        }
        Finding found = byType(type, path);
        List<String> against = new ArrayList<>(found.against());
        if (against.isEmpty()) {
            against.addAll(taken(found.kind(), name));
        }
        return new Finding(found.kind(), found.width(), found.height(), against);
    }

    private Finding byType(String type, Path path) throws IOException {
        return switch (type) {
            case "image/jpeg" -> picture(FileKind.JPEG, path);
            case "image/png" -> picture(FileKind.PNG, path);
            case "image/gif" -> picture(FileKind.GIF, path);
            case "image/bmp" -> picture(FileKind.BMP, path);
            case "image/webp" -> Finding.of(FileKind.WEBP, List.of());
            case "image/heic", "image/heif" -> Finding.of(FileKind.HEIC, List.of());
            case "application/pdf" -> Finding.of(FileKind.PDF, PdfExamination.against(path));
            case "application/zip", "application/x-tika-ooxml" ->
                    new PackedExamination(settings).examine(path);
            case "application/x-tika-msoffice" ->
                    OfficeExamination.examine(path, settings.macros());
            case "video/mp4", "application/mp4", "video/x-m4v" ->
                    Finding.of(FileKind.MP4, List.of());
            case "video/quicktime" -> Finding.of(FileKind.MOV, List.of());
            case "text/plain" -> Finding.of(FileKind.TXT, List.of());
            default -> Finding.bad("的格式（" + type + "）不在可上传的范围内。请转成图片、PDF、Word、Excel 等常用格式后再传");
        };
    }

    private Finding picture(FileKind kind, Path path) throws IOException {
        PictureSize size = PictureSize.of(path).orElse(null);
        if (size == null) {
            return Finding.bad("是损坏的图片，无法读取。请重新拍摄或导出后再传");
        }
        List<String> against = new ArrayList<>();
        if (size.pixels() > settings.maxPixels()) {
            against.add(
                    "有 %d×%d 像素，超过 %d 万像素的上限。请缩小后再传"
                            .formatted(size.width(), size.height(), settings.maxPixels() / 10_000));
        }
        return new Finding(kind, size.width(), size.height(), against);
    }

    private List<String> taken(FileKind kind, String name) {
        if (!settings.taken().contains(kind)) {
            return List.of("是" + kind.chinese() + "，本系统设置为不接受这种文件。请换一种格式再传");
        }
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (ending.isEmpty()) {
            return List.of(
                    "没有扩展名，内容是" + kind.chinese() + "。请在文件名末尾加上 ." + kind.endings().get(0) + " 再传");
        }
        return kind.endings().contains(ending)
                ? List.of()
                : List.of(
                        "的扩展名是 .%s，内容却是%s。请核对文件；确实无误的，把扩展名改为 .%s 再传"
                                .formatted(ending, kind.chinese(), kind.endings().get(0)));
    }
}
