package org.greenledger.app.audit.sealing;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Walks through an anchor file beside the chain, so that neither has to fit into memory. */
final class AnchorCursor implements AutoCloseable {

    private final @Nullable BufferedReader lines;
    private @Nullable Seal next;
    private long unreadable;

    private AnchorCursor(@Nullable BufferedReader lines) throws IOException {
        this.lines = lines;
        step();
    }

    /** A file that is not there tells nothing. */
    static AnchorCursor of(Path file) throws IOException {
        return new AnchorCursor(Files.exists(file) ? Files.newBufferedReader(file) : null);
    }

    /** The seal that the file has at this number; numbers may only grow. */
    @Nullable Seal at(long number) throws IOException {
        while (next != null && next.number() < number) {
            step();
        }
        return next != null && next.number() == number ? next : null;
    }

    /** The next seal not asked for yet. */
    @Nullable Seal next() throws IOException {
        Seal told = next;
        step();
        return told;
    }

    /** Lines that are no seals; an interrupted write leaves one at the end. */
    long unreadable() {
        return unreadable;
    }

    private void step() throws IOException {
        next = null;
        while (lines != null && next == null) {
            String line = lines.readLine();
            if (line == null) {
                return;
            }
            next = Seal.of(line);
            unreadable += next == null ? 1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        if (lines != null) {
            lines.close();
        }
    }
}
