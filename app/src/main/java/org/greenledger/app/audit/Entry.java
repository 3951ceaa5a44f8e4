package org.greenledger.app.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param kind the event's name
 * @param domain whether it is business, or accounts and access
 * @param subject what it happened to, as kind and id
 * @param refused whether it was only tried
 * @param changes from what to what, as JSON; absent where nothing changed
 * @param detail the event as JSON
 * @param units ids of the units whose business it is
 * @param secret whether only the cleared may read it
 */
record Entry(
        Instant at,
        Actor actor,
        String kind,
        Domain domain,
        String subject,
        String sentence,
        boolean refused,
        @Nullable String reason,
        @Nullable String changes,
        String detail,
        List<Long> units,
        boolean secret) {}
