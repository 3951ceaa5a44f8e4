package org.greenledger.app.ledger.points;

import java.util.Locale;

/**
 * A place on the earth, in degrees of WGS-84, the datum that telephones measure in. CGCS2000 lies
 * within a metre of it and is taken as the same.
 *
 * @param longitude -180 to 180, east is positive
 * @param latitude -90 to 90, north is positive
 */
public record Coordinates(double longitude, double latitude) {

    private static final double EARTH = 6_371_008.8;

    /** Longitude and latitude, to about a metre. */
    public String words() {
        return String.format(Locale.ROOT, "%.5f，%.5f", longitude, latitude);
    }

    /** Metres to the other place along the earth. */
    public double metresTo(Coordinates other) {
        double north = Math.toRadians(other.latitude - latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double half =
                Math.pow(Math.sin(north / 2), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(other.latitude))
                                * Math.pow(Math.sin(east / 2), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
