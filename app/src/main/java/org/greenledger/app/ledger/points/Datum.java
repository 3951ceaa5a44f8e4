package org.greenledger.app.ledger.points;

import java.util.Arrays;

/**
 * Which grid coordinates were read from. Map services in China shift theirs by some hundred metres
 * (GCJ-02), 百度地图 by some more (BD-09); what is stored is always WGS-84.
 */
public enum Datum {
    WGS84("wgs84", "WGS-84 / CGCS2000（手机定位、测绘成果、天地图）"),
    GCJ02("gcj02", "GCJ-02（高德地图、腾讯地图）"),
    BD09("bd09", "BD-09（百度地图）");

    private static final double AXIS = 6_378_245.0;
    private static final double FLATNESS = 0.00669342162296594323;
    private static final double BAIDU = Math.PI * 3000 / 180;

    private final String code;
    private final String chinese;

    Datum(String code, String chinese) {
        this.code = code;
        this.chinese = chinese;
    }

    /** The word that forms send. */
    public String code() {
        return code;
    }

    /** The words users see. */
    public String chinese() {
        return chinese;
    }

    /** The one with this code; {@link #WGS84} for any other word. */
    public static Datum of(String code) {
        return Arrays.stream(values()).filter(d -> d.code.equals(code)).findFirst().orElse(WGS84);
    }

    /** The same place in WGS-84, to within a metre. */
    public Coordinates toWgs84(double longitude, double latitude) {
        Coordinates given = new Coordinates(longitude, latitude);
        return switch (this) {
            case WGS84 -> given;
            case GCJ02 -> unshifted(given);
            case BD09 -> unshifted(fromBaidu(given));
        };
    }

    private static Coordinates fromBaidu(Coordinates c) {
        double x = c.longitude() - 0.0065;
        double y = c.latitude() - 0.006;
        double radius = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin(y * BAIDU);
        double angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BAIDU);
        return new Coordinates(radius * Math.cos(angle), radius * Math.sin(angle));
    }

    /** The shift has no inverse in closed form; three steps of correction leave centimetres. */
    private static Coordinates unshifted(Coordinates wanted) {
        Coordinates found = wanted;
        for (int step = 0; step < 3; step++) {
            Coordinates reached = shifted(found);
            found =
                    new Coordinates(
                            found.longitude() + wanted.longitude() - reached.longitude(),
                            found.latitude() + wanted.latitude() - reached.latitude());
        }
        return found;
    }

    /** From WGS-84 to GCJ-02, as the map services do it. */
    static Coordinates shifted(Coordinates c) {
        double x = c.longitude() - 105;
        double y = c.latitude() - 35;
        double angle = Math.toRadians(c.latitude());
        double sine = 1 - FLATNESS * Math.sin(angle) * Math.sin(angle);
        double root = Math.sqrt(sine);
        double north = Math.toDegrees(north(x, y) * sine * root / (AXIS * (1 - FLATNESS)));
        double east = Math.toDegrees(east(x, y) * root / (AXIS * Math.cos(angle)));
        return new Coordinates(c.longitude() + east, c.latitude() + north);
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + wave(x, 6, 20)
                + wave(x, 2, 20)
                + wave(y, 1, 20)
                + wave(y, 1 / 3.0, 40)
                + wave(y, 1 / 12.0, 160)
                + wave(y, 1 / 30.0, 320);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + wave(x, 6, 20)
                + wave(x, 2, 20)
                + wave(x, 1, 20)
                + wave(x, 1 / 3.0, 40)
                + wave(x, 1 / 12.0, 150)
                + wave(x, 1 / 30.0, 300);
    }

    private static double wave(double along, double often, double high) {
        return high * Math.sin(often * along * Math.PI) * 2 / 3;
    }
}
