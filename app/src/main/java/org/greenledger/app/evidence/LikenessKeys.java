package org.greenledger.app.evidence;

import java.util.Set;
import java.util.TreeSet;

/** Values of a likeness's quarters that differ in up to two bits from a given one. */
final class LikenessKeys {

    private LikenessKeys() {}

    /**
     * For every turn of a picture the values of one quarter to look for.
     *
     * @param quarter 0 to 3, the lowest bits first
     */
    static Long[] of(long[] turned, int quarter) {
        Set<Long> keys = new TreeSet<>();
        for (long likeness : turned) {
            long value = likeness >>> (16 * quarter) & 0xffff;
            keys.add(value);
            for (int one = 0; one < 16; one++) {
                long first = value ^ 1L << one;
                keys.add(first);
                for (int other = one + 1; other < 16; other++) {
                    keys.add(first ^ 1L << other);
                }
            }
        }
        return keys.toArray(Long[]::new);
    }
}
