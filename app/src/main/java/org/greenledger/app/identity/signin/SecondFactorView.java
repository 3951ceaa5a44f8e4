package org.greenledger.app.identity.signin;

import org.jspecify.annotations.Nullable;

/**
 * A person's second factor, as they see it.
 *
 * @param since when it was set up, to the minute; {@code null} when it is not
 * @param codesLeft how many recovery codes are unused
 * @param pending the secret that waits for its first code, as people type it; {@code null} for none
 * @param drawing the same as the outline of a QR code; {@code null} for none
 */
public record SecondFactorView(
        @Nullable String since,
        int codesLeft,
        @Nullable String pending,
        @Nullable QrDrawing drawing) {}
