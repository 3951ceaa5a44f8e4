package org.greenledger.app.audit.sealing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Numbers of entries; a million of them take an eighth of a megabyte. */
final class IdSet {

    private static final int BITS = 20;

    private final Map<Long, BitSet> parts = new HashMap<>();

    /** False when it was there already. */
    boolean add(long id) {
        BitSet part = parts.computeIfAbsent(id >> BITS, p -> new BitSet());
        int place = (int) (id & ((1 << BITS) - 1));
        boolean fresh = !part.get(place);
        part.set(place);
        return fresh;
    }

    boolean has(long id) {
        BitSet part = parts.get(id >> BITS);
        return part != null && part.get((int) (id & ((1 << BITS) - 1)));
    }
}
