package org.greenledger.app.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log.
 *
 * @param person id of who did it; absent for the program itself and for visitors
 * @param kind the event's name
 * @param subject what it happened to, as kind and id
 * @param detail the event as JSON
 */
record Entry(
        Instant at,
        @Nullable Long person,
        String personName,
        String unitName,
        String address,
        String kind,
        String subject,
        String sentence,
        String detail) {}
