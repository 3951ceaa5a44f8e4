package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.greenledger.app.documents.ContentHash;
import org.jspecify.annotations.Nullable;

/**
 * A file that was taken in and lies on disk until it is closed.
 *
 * @param name as the user named it, without folders
 * @param path where it lies
 * @param width pixels; absent for what is no picture that can be drawn here
 * @param height pixels, likewise
 */
public record Received(
        String name,
        FileKind kind,
        ContentHash content,
        Path path,
        @Nullable Integer width,
        @Nullable Integer height)
        implements AutoCloseable {

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
