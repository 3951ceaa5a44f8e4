package org.greenledger.app.web.pieces;

import java.util.Locale;

/**
 * A stored file as it is shown.
 *
 * @param name the file's name
 * @param kind what it is, in a few letters, for example PDF
 * @param bytes its size
 * @param note who added it and when, or what is known of it; may be empty
 * @param address where it opens
 */
public record FileTile(String name, String kind, long bytes, String note, String address) {

    /** The size for people, for example 1.4 MB. */
    public String size() {
        if (bytes < 1024) {
            return bytes + " B";
        }
        return bytes < 1024 * 1024
                ? String.format(Locale.ROOT, "%d KB", Math.round(bytes / 1024.0))
                : String.format(Locale.ROOT, "%.1f MB", bytes / (1024.0 * 1024.0));
    }
}
