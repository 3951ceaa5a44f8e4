package org.greenledger.extraction;

import java.io.IOException;
import java.nio.file.Path;

/** Reads a document into a draft. Thread-safe; keeps nothing between calls. */
public final class PlanReader {

    /**
     * Reads the file at {@code file}.
     *
     * @return the draft; what could not be understood is among its warnings
     * @throws Unreadable when the document cannot be opened at all, with a message for users
     * @throws IOException when the file cannot be read from disk
     */
    public PlanDraft read(Path file) throws Unreadable, IOException {
        return read(String.valueOf(file.getFileName()), java.nio.file.Files.readAllBytes(file));
    }

    /**
     * Reads a document held in memory.
     *
     * @param name the file's name, only to be told in the draft and in messages
     * @throws Unreadable when the document cannot be opened at all, with a message for users
     */
    public PlanDraft read(String name, byte[] content) throws Unreadable {
        throw new Unreadable("unfinished", name + content.length);
    }
}
