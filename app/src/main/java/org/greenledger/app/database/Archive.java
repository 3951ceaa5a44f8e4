package org.greenledger.app.database;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.Deflater;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipParameters;

/** A tar.gz that only its owner can read, filled from files that may change meanwhile. */
final class Archive implements AutoCloseable {

    private static final int FILE_MODE = 0100600;
    private static final int FOLDER_MODE = 040700;

    private final TarArchiveOutputStream tar;

    private Archive(TarArchiveOutputStream tar) {
        this.tar = tar;
    }

    static Archive into(Path file) throws IOException {
        OwnerOnly.write(file, "");
        GzipParameters fast = new GzipParameters();
        fast.setCompressionLevel(Deflater.BEST_SPEED);
        TarArchiveOutputStream tar =
                new TarArchiveOutputStream(
                        new GzipCompressorOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(file)), fast),
                        StandardCharsets.UTF_8.name());
        tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
        tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
        return new Archive(tar);
    }

    void addFolder(String name) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name + "/");
        entry.setMode(FOLDER_MODE);
        tar.putArchiveEntry(entry);
        tar.closeArchiveEntry();
    }

    void addText(String name, String content) throws IOException {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        begin(name, bytes.length);
        tar.write(bytes);
        tar.closeArchiveEntry();
    }

    /**
     * Adds the file as long as it is now. What is cut off while we read is filled with zeros, and a
     * file that vanishes is left out; the log in the copy puts both right.
     */
    void addFile(String name, Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            long length = Files.size(file);
            begin(name, length);
            byte[] buffer = new byte[1 << 16];
            for (long left = length; left > 0; ) {
                int most = (int) Math.min(left, buffer.length);
                int read = content.readNBytes(buffer, 0, most);
                java.util.Arrays.fill(buffer, read, most, (byte) 0);
                tar.write(buffer, 0, most);
                left -= most;
            }
            tar.closeArchiveEntry();
        } catch (NoSuchFileException vanished) {
            // so it does not belong to the copy
        }
    }

    @Override
    public void close() throws IOException {
        tar.close();
    }

    private void begin(String name, long length) throws IOException {
        TarArchiveEntry entry = new TarArchiveEntry(name);
        entry.setMode(FILE_MODE);
        entry.setSize(length);
        tar.putArchiveEntry(entry);
    }
}
