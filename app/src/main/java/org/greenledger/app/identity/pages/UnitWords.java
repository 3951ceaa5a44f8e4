package org.greenledger.app.identity.pages;

import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitView;
import org.jspecify.annotations.Nullable;

/** Units as people type them into a field that suggests names. */
final class UnitWords {

    private static final int LOOKED_AT = 50;

    private UnitWords() {}

    /**
     * The one unit in force that is meant: by full name, or by a short or former name that only it
     * has; {@code null} where there is none or more than one.
     */
    static @Nullable UnitView find(Directory directory, String words) {
        String bare = words.replace("\0", "").strip();
        var named =
                directory.search(bare, LOOKED_AT).stream()
                        .filter(u -> !u.closed())
                        .filter(
                                u ->
                                        u.name().equals(bare)
                                                || u.shortNames().contains(bare)
                                                || u.formerNames().contains(bare))
                        .toList();
        var full = named.stream().filter(u -> u.name().equals(bare)).toList();
        if (full.size() == 1) {
            return full.get(0);
        }
        return named.size() == 1 ? named.get(0) : null;
    }
}
