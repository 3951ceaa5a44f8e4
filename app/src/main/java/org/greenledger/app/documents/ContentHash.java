package org.greenledger.app.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The name of a content.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param size bytes
 */
public record ContentHash(String sha256, long size) {

    /** Copies a stream to a file and tells its hash; the stream stays open. */
    public static ContentHash copy(InputStream source, Path target) throws IOException {
        DigestInputStream in = new DigestInputStream(source, start());
        long size;
        try (OutputStream out = Files.newOutputStream(target)) {
            size = in.transferTo(out);
        }
        return new ContentHash(HexFormat.of().formatHex(in.getMessageDigest().digest()), size);
    }

    static MessageDigest start() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
