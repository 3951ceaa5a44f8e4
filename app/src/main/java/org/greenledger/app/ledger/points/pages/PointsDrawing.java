package org.greenledger.app.ledger.points.pages;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.points.Coordinates;
import org.greenledger.app.ledger.points.PointView;
import org.jspecify.annotations.Nullable;

/**
 * Where the points lie towards each other, north up, without a map under them.
 *
 * @param dots in the order of the points
 * @param scale how far {@code scaleWidth} is, in words
 * @param scaleWidth in units of the drawing
 * @param labelled whether there is room for the numbers
 */
public record PointsDrawing(List<Dot> dots, String scale, int scaleWidth, boolean labelled) {

    /** Units of the drawing from left to right, and from top to bottom. */
    public static final int WIDTH = 640;

    public static final int HEIGHT = 280;

    private static final int EDGE = 28;
    private static final int ROOM = 40;
    private static final double METRES = 111_320;

    /** A point's place in the drawing. */
    public record Dot(int number, String name, int x, int y) {}

    /** Of those whose place is known; {@code null} where there are fewer than two. */
    static @Nullable PointsDrawing of(List<PointView> points) {
        List<PointView> placed = points.stream().filter(p -> p.entry().place() != null).toList();
        if (placed.size() < 2) {
            return null;
        }
        List<Coordinates> places = new ArrayList<>();
        for (PointView point : placed) {
            Coordinates place = point.entry().place();
            if (place != null) {
                places.add(place);
            }
        }
        double west = places.stream().mapToDouble(Coordinates::longitude).min().orElse(0);
        double east = places.stream().mapToDouble(Coordinates::longitude).max().orElse(0);
        double south = places.stream().mapToDouble(Coordinates::latitude).min().orElse(0);
        double north = places.stream().mapToDouble(Coordinates::latitude).max().orElse(0);
        double narrow = Math.cos(Math.toRadians((south + north) / 2));
        double wide = Math.max((east - west) * narrow * METRES, 20);
        double high = Math.max((north - south) * METRES, 20);
        double perMetre = Math.min((WIDTH - 2 * EDGE) / wide, (HEIGHT - 2 * EDGE) / high);
        List<Dot> dots = new ArrayList<>();
        for (int k = 0; k < places.size(); k++) {
            Coordinates c = places.get(k);
            double x = (c.longitude() - (west + east) / 2) * narrow * METRES * perMetre;
            double y = (c.latitude() - (south + north) / 2) * METRES * perMetre;
            dots.add(
                    new Dot(
                            placed.get(k).number(),
                            placed.get(k).entry().name(),
                            (int) Math.round(WIDTH / 2.0 + x),
                            (int) Math.round(HEIGHT / 2.0 - y)));
        }
        double step = round(120 / perMetre);
        return new PointsDrawing(
                List.copyOf(dots),
                words(step),
                (int) Math.round(step * perMetre),
                dots.size() <= ROOM);
    }

    /** 1, 2 or 5 with zeros, not more than that. */
    private static double round(double metres) {
        double ten = Math.pow(10, Math.floor(Math.log10(metres)));
        double lead = metres / ten;
        return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * ten;
    }

    private static String words(double metres) {
        return metres >= 1000 ? Math.round(metres / 1000) + " 公里" : Math.round(metres) + " 米";
    }
}
