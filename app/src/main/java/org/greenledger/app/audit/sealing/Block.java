package org.greenledger.app.audit.sealing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A sealed block: its seal, and for each of its entries the number and the hash.
 *
 * @param ids in ascending order
 * @param leaves 32 bytes for each
 */
record Block(Seal seal, long[] ids, byte[] leaves) {

    static final String COLUMNS = Seal.COLUMNS + ", ids, leaves";

    /** Reads a row with {@link #COLUMNS}. */
    static Block of(ResultSet rs) throws SQLException {
        Long[] ids = (Long[]) rs.getArray("ids").getArray();
        return new Block(
                Seal.of(rs),
                Arrays.stream(ids).mapToLong(Long::longValue).toArray(),
                rs.getBytes("leaves"));
    }

    byte[] leaf(int place) {
        return Arrays.copyOfRange(
                leaves,
                place * Digest.LENGTH,
                Math.min(leaves.length, (place + 1) * Digest.LENGTH));
    }

    /** Whether the list of entries is the one that the seal's root was made of. */
    boolean isOfOnePiece() {
        return ids.length == seal.entries()
                && leaves.length == ids.length * Digest.LENGTH
                && ids.length > 0
                && ids[0] == seal.first()
                && ids[ids.length - 1] == seal.last()
                && isAscending()
                && Digest.hex(HashTree.root(leaves)).equals(seal.root());
    }

    private boolean isAscending() {
        for (int i = 1; i < ids.length; i++) {
            if (ids[i - 1] >= ids[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(@org.jspecify.annotations.Nullable Object other) {
        return other instanceof Block that && seal.equals(that.seal);
    }

    @Override
    public int hashCode() {
        return seal.hashCode();
    }
}
