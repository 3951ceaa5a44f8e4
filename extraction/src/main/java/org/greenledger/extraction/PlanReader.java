package org.greenledger.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.greenledger.extraction.document.Documents;
import org.greenledger.extraction.document.RawDocument;
import org.greenledger.extraction.facts.Drafting;
import org.greenledger.extraction.text.Cleaning;

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
        Documents.checkSize(Files.size(file));
        return read(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    }

    /**
     * Reads a document held in memory.
     *
     * @param name the file's name, only to be told in the draft and in messages
     * @throws Unreadable when the document cannot be opened at all, with a message for users
     */
    public PlanDraft read(String name, byte[] content) throws Unreadable {
        RawDocument raw = Documents.open(name, content);
        PlanDraft.Source source = new PlanDraft.Source(name, sha256(content), raw.format().word());
        return Drafting.draft(Cleaning.clean(raw), source);
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
