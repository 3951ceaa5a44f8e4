package org.greenledger.extraction.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.jspecify.annotations.Nullable;

/** A zip container whose parts are unpacked one by one, and never beyond the limits. */
final class ZipParts {

    private final ZipFile zip;

    private ZipParts(ZipFile zip) {
        this.zip = zip;
    }

    static ZipParts open(byte[] content) throws Unreadable {
        try {
            ZipFile zip =
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                            .get();
            ZipParts parts = new ZipParts(zip);
            parts.check();
            return parts;
        } catch (IOException | IllegalArgumentException e) {
            throw Compound.truncated(e);
        }
    }

    private void check() throws Unreadable {
        int count = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (++count > Limits.ENTRIES) {
                throw Limits.bomb();
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw Compound.encrypted();
            }
            checkSize(entry, entry.getSize());
        }
    }

    private static void checkSize(ZipArchiveEntry entry, long size) throws Unreadable {
        long packed = Math.max(1, entry.getCompressedSize());
        if (size > Limits.PART || (size > Limits.HARMLESS && size / packed > Limits.RATIO)) {
            throw Limits.bomb();
        }
    }

    Format format() throws Unreadable {
        if (has("word/document.xml")) {
            return Format.DOCX;
        }
        if (has("xl/workbook.xml")) {
            return Format.XLSX;
        }
        if (has("OFD.xml")) {
            return Format.OFD;
        }
        if (has("content.xml") && has("mimetype")) {
            throw Sniffer.unsupported("OpenDocument 文件");
        }
        if (has("[Content_Types].xml")) {
            throw Sniffer.unsupported("此类 Office 文件");
        }
        throw new Unreadable("archive", "文件是压缩包。请先解压,再导入里面的方案文件。");
    }

    boolean has(String name) {
        return entry(name) != null;
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            names.add(entry.getName());
        }
        return names;
    }

    /** The unpacked part, or null where there is none of that name. */
    byte @Nullable [] part(String name) throws Unreadable {
        ZipArchiveEntry entry = entry(name);
        if (entry == null) {
            return null;
        }
        try (InputStream in = zip.getInputStream(entry)) {
            int expected = (int) Math.max(1024, Math.min(entry.getSize(), Limits.HARMLESS));
            ByteArrayOutputStream out = new ByteArrayOutputStream(expected);
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                out.write(buffer, 0, n);
                checkSize(entry, out.size());
            }
            return out.toByteArray();
        } catch (IOException | IllegalArgumentException e) {
            throw Compound.truncated(e);
        }
    }

    /**
     * Unpacks everything once, for libraries that do so without asking; what the container says of
     * its sizes may be a lie.
     */
    void unpackAll() throws Unreadable {
        long all = 0;
        for (String name : names()) {
            byte[] part = part(name);
            all += part == null ? 0 : part.length;
            if (all > 2L * Limits.PART) {
                throw Limits.bomb();
            }
        }
    }

    private @Nullable ZipArchiveEntry entry(String name) {
        ZipArchiveEntry exact = zip.getEntry(name);
        if (exact != null) {
            return exact;
        }
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            if (entry.getName().replace('\\', '/').equalsIgnoreCase(name)) {
                return entry;
            }
        }
        return null;
    }
}
