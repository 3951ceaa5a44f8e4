package org.greenledger.app.ledger.points.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.greenledger.app.ledger.points.Coordinates;
import org.greenledger.app.ledger.points.Datum;
import org.greenledger.app.ledger.points.PointEntry;
import org.greenledger.app.ledger.points.PointLines;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;

/** A point as it stands in the form, all as typed. */
public record PointForm(
        String name, String area, String longitude, String latitude, String note, Datum datum) {

    static PointForm of(PointEntry entry) {
        Coordinates place = entry.place();
        return new PointForm(
                entry.name(),
                Optional.ofNullable(entry.area()).orElse(""),
                place == null ? "" : degrees(place.longitude()),
                place == null ? "" : degrees(place.latitude()),
                Optional.ofNullable(entry.note()).orElse(""),
                Datum.WGS84);
    }

    private static String degrees(double angle) {
        return String.format(Locale.ROOT, "%.6f", angle);
    }

    static PointForm of(Map<String, String> sent) {
        return new PointForm(
                sent.getOrDefault("name", "").strip(),
                sent.getOrDefault("area", "").strip(),
                sent.getOrDefault("longitude", "").strip(),
                sent.getOrDefault("latitude", "").strip(),
                sent.getOrDefault("note", "").strip(),
                Datum.of(sent.getOrDefault("datum", "")));
    }

    /**
     * What it says; a place that was not touched stays to the last digit.
     *
     * @throws Refused when the coordinates cannot be read
     */
    PointEntry entry(PointEntry before) {
        @Nullable Coordinates place = before.place();
        PointForm shown = of(before);
        if (!longitude.equals(shown.longitude) || !latitude.equals(shown.latitude)) {
            place = place();
        }
        return new PointEntry(name, orNull(area), place, orNull(note));
    }

    private @Nullable Coordinates place() {
        if (longitude.isEmpty() && latitude.isEmpty()) {
            return null;
        }
        List<String> cells = new ArrayList<>(List.of("点位", longitude, latitude));
        PointLines read = PointLines.read("名称\t经度\t纬度\n" + String.join("\t", cells), datum);
        if (!read.refusals().isEmpty()) {
            throw Refused.because(read.refusals().get(0).message().replaceFirst("^第2行“[^”]*”", ""));
        }
        return read.entries().get(0).place();
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
