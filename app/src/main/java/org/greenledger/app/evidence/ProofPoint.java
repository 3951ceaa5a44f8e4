package org.greenledger.app.evidence;

/** A point of an issue with its place in WGS-84 degrees. */
public record ProofPoint(long id, String name, double latitude, double longitude) {

    private static final double EARTH = 6_371_008.8;

    /** How far from here a picture was taken, in metres along the sphere. */
    public double metresTo(double otherLatitude, double otherLongitude) {
        double north = Math.toRadians(otherLatitude - latitude) / 2;
        double east = Math.toRadians(otherLongitude - longitude) / 2;
        double h =
                Math.pow(Math.sin(north), 2)
                        + Math.cos(Math.toRadians(latitude))
                                * Math.cos(Math.toRadians(otherLatitude))
                                * Math.pow(Math.sin(east), 2);
        return 2 * EARTH * Math.asin(Math.min(1, Math.sqrt(h)));
    }
}
