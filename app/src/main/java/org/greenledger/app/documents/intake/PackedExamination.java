package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Packed files: ZIP, and what is packed the same way: Word, Excel, PowerPoint, OFD. */
final class PackedExamination {

    private final IntakeSettings settings;

    PackedExamination(IntakeSettings settings) {
        this.settings = settings;
    }

    FileExamination.Finding examine(Path path) throws IOException {
        try (ZipFile zip = ZipFile.builder().setPath(path).get()) {
            Set<String> names = new HashSet<>();
            String against = walk(zip, names);
            FileKind kind = kind(names);
            if (against == null && kind != FileKind.ZIP && !settings.macros() && macros(names)) {
                against = "含有宏，不能上传。请另存为不含宏的文件再传";
            }
            return FileExamination.Finding.of(kind, against == null ? List.of() : List.of(against));
        }
    }

    private static boolean macros(Set<String> names) {
        return names.stream().anyMatch(n -> n.endsWith("vbaproject.bin"));
    }

    private static FileKind kind(Set<String> names) {
        if (names.contains("ofd.xml")) {
            return FileKind.OFD;
        }
        if (names.contains("[content_types].xml")) {
            for (String name : names) {
                if (name.startsWith("word/")) {
                    return FileKind.DOCX;
                }
                if (name.startsWith("xl/")) {
                    return FileKind.XLSX;
                }
                if (name.startsWith("ppt/")) {
                    return FileKind.PPTX;
                }
            }
        }
        return FileKind.ZIP;
    }

    /** Unpacks everything and keeps nothing; what the head says of sizes is not believed. */
    private @Nullable String walk(ZipFile zip, Set<String> names) throws IOException {
        long left = settings.maxUnpacked().toBytes();
        byte[] buffer = new byte[64 * 1024];
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements()) {
            ZipArchiveEntry entry = entries.nextElement();
            String name = entry.getName().toLowerCase(Locale.ROOT);
            names.add(name);
            if (names.size() > settings.maxEntries()) {
                return "里面的文件超过 " + settings.maxEntries() + " 个，不能上传。请拆分后再传";
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                return "加了密码，不能上传。请取消密码后重新压缩再传";
            }
            if (FileDangers.RUNNING.contains(name.substring(name.lastIndexOf('.') + 1))) {
                return "里面有程序或脚本“" + entry.getName() + "”，不能上传。请去掉后再传";
            }
            if (entry.isDirectory() || !zip.canReadEntryData(entry)) {
                continue;
            }
            try (InputStream in = zip.getInputStream(entry)) {
                int n = in.readNBytes(buffer, 0, buffer.length);
                if (FileDangers.program(java.util.Arrays.copyOf(buffer, Math.min(n, 8)))) {
                    return "里面有程序“" + entry.getName() + "”，不能上传。请去掉后再传";
                }
                while (n > 0) {
                    left -= n;
                    if (left < 0) {
                        return "解开后超过 %d MB，不能上传。请拆分后再传"
                                .formatted(settings.maxUnpacked().toMegabytes());
                    }
                    n = in.read(buffer);
                }
            }
            if (Thread.currentThread().isInterrupted()) {
                throw new IOException("took too long");
            }
        }
        return null;
    }
}
