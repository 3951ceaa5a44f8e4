package org.greenledger.app.documents.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file on disk that is gone when it is closed; readable by the program's owner only. */
public final class TemporaryFile implements AutoCloseable {

    private final Path path;

    private TemporaryFile(Path path) {
        this.path = path;
    }

    /** A new empty one. */
    public static TemporaryFile empty() {
        try {
            return new TemporaryFile(Files.createTempFile("greenledger-", ".tmp"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A copy of the content, which is read to its end and closed. */
    public static TemporaryFile of(InputStream content) {
        TemporaryFile file = empty();
        try (content) {
            Files.copy(content, file.path, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            file.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. */
    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
