package org.greenledger.app.identity.people;

import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A list of people.
 *
 * @param words a part of the name or username; empty for all
 * @param unit with an open post in it or below it; absent for any
 * @param role the code of a role that an open post of theirs carries; empty for any
 * @param page from 1
 */
public record StaffQuery(
        String words, @Nullable UnitId unit, String role, StaffState state, int page) {

    /** Trims the words. */
    public StaffQuery {
        words = words.strip();
        page = Math.max(1, page);
    }
}
