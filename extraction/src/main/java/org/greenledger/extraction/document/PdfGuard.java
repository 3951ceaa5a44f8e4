package org.greenledger.extraction.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.greenledger.extraction.Unreadable;

/** Looks at a PDF's packed streams before they are unpacked, and refuses the harmful ones. */
final class PdfGuard {

    /** Bytes that streams of an unusual ratio may have together. */
    private static final long SWOLLEN = 128 << 20;

    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    private PdfGuard() {}

    static void check(byte[] content) throws Unreadable {
        String tail =
                new String(
                        content,
                        Math.max(0, content.length - 2048),
                        Math.min(2048, content.length),
                        StandardCharsets.ISO_8859_1);
        if (!tail.contains("%%EOF") && !tail.contains("startxref")) {
            throw Compound.truncated(new IllegalArgumentException("no end of file mark"));
        }
        long swollen = 0;
        Inflater inflater = new Inflater();
        byte[] out = new byte[1 << 16];
        try {
            for (int at = next(content, 0); at >= 0; at = next(content, at)) {
                swollen += swollen(content, at, inflater, out);
                if (swollen > SWOLLEN || packedTwice(content, at)) {
                    throw Limits.bomb();
                }
            }
        } finally {
            inflater.end();
        }
    }

    /** The first byte of the next stream's data, or -1. */
    private static int next(byte[] content, int from) {
        for (int i = from; i + STREAM.length + 2 < content.length; i++) {
            int k = 0;
            while (k < STREAM.length && content[i + k] == STREAM[k]) {
                k++;
            }
            if (k == STREAM.length) {
                int data = i + k;
                data += content[data] == '\r' ? 1 : 0;
                if (content[data] == '\n') {
                    return data + 1;
                }
            }
        }
        return -1;
    }

    /** How many bytes a stream of an unusual ratio unpacks to; 0 for a usual one. */
    private static long swollen(byte[] content, int at, Inflater inflater, byte[] out) {
        if ((content[at] & 0x0F) != 8) {
            return 0; // not packed with deflate
        }
        inflater.reset();
        inflater.setInput(content, at, content.length - at);
        try {
            while (!inflater.finished() && inflater.getBytesWritten() <= SWOLLEN) {
                if (inflater.inflate(out) == 0) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            return 0; // something else that only looks packed
        }
        long written = inflater.getBytesWritten();
        return written > (1 << 20) && written > 100 * inflater.getBytesRead() ? written : 0;
    }

    private static boolean packedTwice(byte[] content, int at) {
        int from = Math.max(0, at - 300);
        String before = new String(content, from, at - from, StandardCharsets.ISO_8859_1);
        int begin = before.lastIndexOf("obj");
        String dictionary = begin < 0 ? before : before.substring(begin);
        return dictionary.matches(
                "(?s).*/(?:FlateDecode|Fl|LZWDecode)[\\s\\]/]+(?:FlateDecode|Fl|LZWDecode)\\b.*");
    }
}
