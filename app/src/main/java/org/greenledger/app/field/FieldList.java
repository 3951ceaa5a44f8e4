package org.greenledger.app.field;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a telephone takes along: the person's issues with their measures and points.
 *
 * @param version a digest of all the rest; the same while nothing changed
 * @param cut whether there are more than a telephone takes along
 * @param issues the person's own first, then by the day they are due
 */
public record FieldList(String version, boolean cut, List<Issue> issues) {

    /**
     * An issue.
     *
     * @param title the begin of its description
     * @param due its last day as 2026-06-30; absent where it has none
     * @param mine whether the person is in charge of a duty in it by name
     */
    public record Issue(
            long id,
            String number,
            String title,
            String inspection,
            @Nullable String area,
            @Nullable String due,
            boolean mine,
            List<Measure> measures,
            List<Point> points) {}

    /** A measure of it. */
    public record Measure(long id, int number, String text) {}

    /**
     * A point of it.
     *
     * @param latitude in WGS-84; absent together with the longitude
     */
    public record Point(
            long id,
            int number,
            String name,
            @Nullable String area,
            @Nullable Double latitude,
            @Nullable Double longitude) {}
}
