package org.greenledger.app.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When and where a picture was taken, in WGS-84 degrees.
 *
 * @param at absent where nothing tells
 * @param latitude -90 to 90; absent together with the longitude
 * @param longitude -180 to 180
 * @param accuracy metres; absent where nothing tells
 */
public record Capture(
        @Nullable Instant at,
        @Nullable Double latitude,
        @Nullable Double longitude,
        @Nullable Float accuracy) {

    /** Nothing is known. */
    public static final Capture UNKNOWN = new Capture(null, null, null, null);

    /** Leaves out what cannot be: half a place, or one that is not on this earth. */
    public Capture {
        if (latitude == null
                || longitude == null
                || !(Math.abs(latitude) <= 90)
                || !(Math.abs(longitude) <= 180)) {
            latitude = null;
            longitude = null;
            accuracy = null;
        }
        if (accuracy != null && !(accuracy >= 0)) {
            accuracy = null;
        }
    }

    /** Whether the place is known. */
    public boolean placed() {
        return latitude != null && longitude != null;
    }

    /** This, and where it does not know the time or the place, the other. */
    public Capture or(Capture other) {
        Instant when = at == null ? other.at : at;
        return placed()
                ? new Capture(when, latitude, longitude, accuracy)
                : new Capture(when, other.latitude, other.longitude, other.accuracy);
    }
}
