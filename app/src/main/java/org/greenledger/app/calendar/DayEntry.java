package org.greenledger.app.calendar;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something that an office entered for a day.
 *
 * @param withdrawnAt when another entry took its place or it was taken back; absent while it stands
 */
public record DayEntry(
        long id,
        LocalDate day,
        boolean working,
        String name,
        String source,
        Instant at,
        String person,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBy,
        @Nullable String withdrawnWhy) {}
