package org.greenledger.app.ledger.points;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Places typed or pasted as text, one a line: 名称 经度 纬度, the coordinates may be missing. Lines
 * copied from a spreadsheet have tabs; when the first of them is a head, its words say which column
 * is which.
 *
 * @param entries what was read, in the order of the lines
 * @param refusals what could not be, each with its line
 */
public record PointLines(List<PointEntry> entries, List<Refusal> refusals) {

    private static final Pattern BREAK = Pattern.compile("[\\t,，;；]");
    private static final Pattern BLANK = Pattern.compile("[\\s,，;；]+");
    private static final Map<String, String> HEADS =
            Map.ofEntries(
                    Map.entry("名称", "name"),
                    Map.entry("点位", "name"),
                    Map.entry("点位名称", "name"),
                    Map.entry("经度", "longitude"),
                    Map.entry("东经", "longitude"),
                    Map.entry("纬度", "latitude"),
                    Map.entry("北纬", "latitude"),
                    Map.entry("地区", "area"),
                    Map.entry("所在地", "area"),
                    Map.entry("位置", "area"),
                    Map.entry("地址", "area"),
                    Map.entry("备注", "note"),
                    Map.entry("说明", "note"));

    /** Reads the text; coordinates in it are of that datum. */
    public static PointLines read(String text, Datum datum) {
        List<PointEntry> entries = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        Map<String, Integer> head = Map.of();
        String[] lines = text.split("\\R", -1);
        for (int k = 0; k < lines.length; k++) {
            if (lines[k].isBlank()) {
                continue;
            }
            Map<String, Integer> found =
                    entries.isEmpty() && head.isEmpty() ? head(lines[k]) : Map.of();
            if (!found.isEmpty()) {
                head = found;
                continue;
            }
            String where = "第" + (k + 1) + "行“" + shortened(lines[k].strip()) + "”";
            try {
                PointEntry entry =
                        head.isEmpty() ? plain(lines[k], datum) : columns(lines[k], head, datum);
                PointRules.problems(entry).forEach(p -> refusals.add(at(where + p)));
                entries.add(entry);
            } catch (IllegalArgumentException notRead) {
                refusals.add(at(where + notRead.getMessage()));
            }
        }
        return new PointLines(entries, refusals);
    }

    private static Refusal at(String words) {
        return Refusal.at("lines", words);
    }

    private static String shortened(String line) {
        String bare = line.replace('\t', ' ');
        return bare.length() <= 24 ? bare : bare.substring(0, 24) + "…";
    }

    private static Map<String, Integer> head(String line) {
        Map<String, Integer> found = new HashMap<>();
        String[] cells = (BREAK.matcher(line).find() ? BREAK : BLANK).split(line, -1);
        for (int k = 0; k < cells.length; k++) {
            String word = HEADS.get(cells[k].strip().replaceAll("[（(].*", ""));
            if (word != null) {
                found.putIfAbsent(word, k);
            }
        }
        return found.containsKey("name") && found.size() > 1 ? found : Map.of();
    }

    private static PointEntry columns(String line, Map<String, Integer> head, Datum datum) {
        String[] cells = (BREAK.matcher(line).find() ? BREAK : BLANK).split(line, -1);
        String longitude = cell(cells, head.get("longitude"));
        String latitude = cell(cells, head.get("latitude"));
        return new PointEntry(
                Optional.ofNullable(cell(cells, head.get("name"))).orElse(""),
                cell(cells, head.get("area")),
                place(longitude, latitude, datum),
                cell(cells, head.get("note")));
    }

    private static @Nullable String cell(String[] cells, @Nullable Integer at) {
        return at == null || at >= cells.length || cells[at].isBlank() ? null : cells[at].strip();
    }

    private static @Nullable Coordinates place(
            @Nullable String longitude, @Nullable String latitude, Datum datum) {
        if (longitude == null && latitude == null) {
            return null;
        }
        return datum.toWgs84(angle(longitude, "经度"), angle(latitude, "纬度"));
    }

    private static double angle(@Nullable String text, String what) {
        if (text == null) {
            throw new IllegalArgumentException("缺少" + what + "。经度和纬度要么都写，要么都不写");
        }
        return Degrees.of(text)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        what + "“" + text + "”读不懂。请写成 118.20834 或 118°12′30″"));
    }

    /** The last two words are the coordinates when both are angles; the rest is the name. */
    private static PointEntry plain(String line, Datum datum) {
        List<String> words =
                Arrays.stream(BLANK.split(line.strip())).filter(w -> !w.isEmpty()).toList();
        int size = words.size();
        if (size >= 3
                && Degrees.of(words.get(size - 1)).isPresent()
                && Degrees.of(words.get(size - 2)).isPresent()) {
            return new PointEntry(
                    String.join(" ", words.subList(0, size - 2)),
                    null,
                    datum.toWgs84(
                            angle(words.get(size - 2), "经度"), angle(words.get(size - 1), "纬度")),
                    null);
        }
        if (size >= 2 && Degrees.of(words.get(size - 1)).isPresent()) {
            throw new IllegalArgumentException("读不出经度和纬度。请按“名称 经度 纬度”填写，或者只写名称");
        }
        return new PointEntry(String.join(" ", words), null, null, null);
    }
}
