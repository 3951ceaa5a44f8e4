package org.greenledger.app.audit.sealing;

import java.security.MessageDigest;

/**
 * The hash tree over a block's entries, as RFC 9162 section 2.1.1 builds it: leaves and nodes are
 * hashed with different prefixes, so that neither can be passed off as the other.
 */
final class HashTree {

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private HashTree() {}

    static byte[] leaf(byte[] line) {
        MessageDigest digest = Digest.fresh();
        digest.update(LEAF);
        return digest.digest(line);
    }

    /**
     * The root.
     *
     * @param leaves one hash after the other, at least one
     */
    static byte[] root(byte[] leaves) {
        return root(leaves, 0, leaves.length / Digest.LENGTH);
    }

    private static byte[] root(byte[] leaves, int from, int count) {
        if (count == 1) {
            return java.util.Arrays.copyOfRange(
                    leaves, from * Digest.LENGTH, (from + 1) * Digest.LENGTH);
        }
        int left = Integer.highestOneBit(count - 1);
        MessageDigest digest = Digest.fresh();
        digest.update(NODE);
        digest.update(root(leaves, from, left));
        return digest.digest(root(leaves, from + left, count - left));
    }
}
