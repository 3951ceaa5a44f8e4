package org.greenledger.app.identity.units;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What lines would do to the tree as it stands.
 *
 * @param rows how many there are
 * @param unchanged how many say what already is
 */
public record BatchCheck(
        int rows, int unchanged, List<BatchFault> faults, List<BatchChange> changes) {

    /** Whether the changes can be made. */
    public boolean good() {
        return faults.isEmpty() && !changes.isEmpty();
    }

    /** How many units something of that sort happens to. */
    public long count(BatchChange.Sort sort) {
        return changes.stream()
                .filter(c -> c.sort() == sort)
                .map(BatchChange::row)
                .distinct()
                .count();
    }

    /** A digest of the changes: what a person confirms is exactly this. */
    public String digest() {
        try {
            MessageDigest sum = MessageDigest.getInstance("SHA-256");
            changes.forEach(c -> sum.update(c.toString().getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sum.digest(), 0, 16);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
