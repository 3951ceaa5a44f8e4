package org.greenledger.app.evidence;

import java.time.Instant;
import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a proof's file.
 *
 * @param number of the version, from 1
 * @param size bytes
 * @param capture when and where it was taken
 * @param width pixels; absent for what is no picture
 * @param height pixels; absent for what is no picture
 * @param likeness perceptual hash; absent for what is no picture
 * @param reason why it replaced the one before; empty for the first
 */
public record ProofFile(
        int number,
        FileId file,
        String name,
        String sha256,
        String mediaType,
        long size,
        Capture capture,
        @Nullable Integer width,
        @Nullable Integer height,
        @Nullable Long likeness,
        String reason,
        Instant at,
        String personName) {

    /** Whether it is a picture that browsers show. */
    public boolean picture() {
        return mediaType.startsWith("image/") && width != null;
    }
}
