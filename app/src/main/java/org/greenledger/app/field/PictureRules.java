package org.greenledger.app.field;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/** What a telephone's camera makes, told by the first bytes. */
final class PictureRules {

    /** How many bytes are needed to tell. */
    static final int HEAD = 12;

    private static final Set<String> HEIF = Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif");

    private PictureRules() {}

    /** Whether it begins like JPEG, PNG, WebP or HEIF. */
    static boolean isPicture(byte[] head) {
        if (head.length < HEAD) {
            return false;
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        return text.startsWith("\u00ff\u00d8\u00ff")
                || text.startsWith("\u0089PNG\r\n\u001a\n")
                || text.startsWith("RIFF") && text.startsWith("WEBP", 8)
                || text.startsWith("ftyp", 4) && HEIF.contains(text.substring(8, 12));
    }
}
