package org.greenledger.app.documents;

import java.time.Instant;

/**
 * A stored file.
 *
 * @param sha256 64 lower-case hexadecimal digits
 * @param name as the user named it, without folders
 * @param size bytes
 */
public record FileView(
        FileId id, String sha256, String name, String mediaType, long size, Instant storedAt) {}
