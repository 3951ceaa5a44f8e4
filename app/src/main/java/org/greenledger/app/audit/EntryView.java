package org.greenledger.app.audit;

import org.jspecify.annotations.Nullable;

/**
 * One line of the log as people read it.
 *
 * @param at date and time to the second, in the server's zone
 * @param person empty for nobody's name
 * @param topic what sort of thing it is about
 * @param refused whether it was tried and not done
 * @param reason why; absent where nobody was asked
 */
public record EntryView(
        long id,
        String at,
        String person,
        String unit,
        String address,
        Topic topic,
        String sentence,
        boolean refused,
        @Nullable String reason) {}
