package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/**
 * Contents on disk under their SHA-256: written to a temporary name, forced to disk, then moved in
 * one step, so that a name always holds the whole content.
 */
@Component
class ContentFolder {

    /** What was written. */
    record Content(String sha256, long size) {}

    private final Path folder;

    ContentFolder(DocumentsSettings settings) {
        this.folder = settings.folder().toAbsolutePath().normalize();
    }

    Content write(InputStream source) {
        try {
            Files.createDirectories(folder);
            Path half = Files.createTempFile(folder, "incoming-", ".part");
            try {
                Content content = copy(source, half);
                Path whole = place(content.sha256());
                Files.createDirectories(whole.getParent());
                if (Files.notExists(whole)) {
                    Files.move(half, whole, StandardCopyOption.ATOMIC_MOVE);
                }
                return content;
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open(String sha256) {
        try {
            return Files.newInputStream(place(sha256));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Content copy(InputStream source, Path target) throws IOException {
        MessageDigest digest = sha256();
        long size;
        try (OutputStream out = Files.newOutputStream(target);
                DigestInputStream in = new DigestInputStream(source, digest)) {
            size = in.transferTo(out);
        }
        try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return new Content(HexFormat.of().formatHex(digest.digest()), size);
    }

    private Path place(String sha256) {
        return folder.resolve(sha256.substring(0, 2)).resolve(sha256);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
