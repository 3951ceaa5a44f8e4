package org.greenledger.app.ledger.lists;

import java.util.LinkedHashMap;
import java.util.Map;

/** A map that forgets what was not asked for lately. */
final class Recent<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int size;

    Recent(int size) {
        super(64, 0.75f, true);
        this.size = size;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > size;
    }
}
