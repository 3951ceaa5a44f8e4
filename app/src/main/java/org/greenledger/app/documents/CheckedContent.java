package org.greenledger.app.documents;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.util.HexFormat;

/**
 * Reads a content and holds the last bytes back until the hash of the whole is known to be right,
 * so that nobody takes a damaged file for a whole one.
 */
final class CheckedContent extends InputStream {

    private final InputStream source;
    private final DigestInputStream digested;
    private final String sha256;
    private byte[] ready = new byte[0];
    private byte[] ahead;
    private int at;

    CheckedContent(InputStream source, String sha256) throws IOException {
        this.source = source;
        this.sha256 = sha256;
        this.digested =
                new DigestInputStream(new FilterInputStream(source) {}, ContentHash.start());
        this.ahead = digested.readNBytes(16 * 1024);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == ready.length && !advance()) {
            return -1;
        }
        int n = Math.min(length, ready.length - at);
        System.arraycopy(ready, at, target, offset, n);
        at += n;
        return n;
    }

    private boolean advance() throws IOException {
        byte[] next = digested.readNBytes(16 * 1024);
        if (next.length == 0) {
            check();
        }
        ready = ahead;
        ahead = next;
        at = 0;
        return ready.length > 0;
    }

    private boolean checked;

    private void check() throws IOException {
        if (checked) {
            return;
        }
        checked = true;
        String found = HexFormat.of().formatHex(digested.getMessageDigest().digest());
        if (!found.equals(sha256)) {
            throw new ContentDamaged(sha256, found);
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
