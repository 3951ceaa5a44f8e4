package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A criticism from above.
 *
 * @param withdrawnWhy absent where it stands
 */
public record CriticismView(
        long id,
        CriticismKind kind,
        String byWhom,
        LocalDate saidOn,
        String what,
        String person,
        @Nullable String withdrawnWhy) {}
