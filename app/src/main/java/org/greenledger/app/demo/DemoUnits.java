package org.greenledger.app.demo;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.CloseForm;
import org.greenledger.app.identity.units.MergeForm;
import org.greenledger.app.identity.units.RegionLevel;
import org.greenledger.app.identity.units.Regions;
import org.greenledger.app.identity.units.RenameForm;
import org.greenledger.app.identity.units.UnitChanges;

/**
 * The province's places and units, and what became of some; what is there already stays as it is.
 */
final class DemoUnits {

    private final Directory directory;
    private final UnitChanges changes;
    private final Regions regions;

    DemoUnits(Directory directory, UnitChanges changes, Regions regions) {
        this.directory = directory;
        this.changes = changes;
        this.regions = regions;
    }

    void fill() {
        for (List<String> line : DemoLines.of("regions.txt")) {
            if (regions.find(line.get(0)).isEmpty()) {
                RegionLevel level = RegionLevel.valueOf(line.get(2).toUpperCase(Locale.ROOT));
                regions.add(line.get(0), line.get(1), level, line.get(3));
            }
        }
        Map<String, UnitId> known = known();
        for (List<String> line : DemoLines.of("units.txt")) {
            if (!known.containsKey(line.get(0))) {
                known.put(line.get(0), register(line, known));
            }
        }
        DemoLines.of("unit-changes.txt").forEach(this::change);
    }

    /** Every unit by all its full names. */
    private Map<String, UnitId> known() {
        Map<String, UnitId> known = new HashMap<>();
        for (UnitView unit : directory.all()) {
            known.put(unit.name(), unit.id());
            unit.formerNames().forEach(n -> known.putIfAbsent(n, unit.id()));
        }
        return known;
    }

    private UnitId register(List<String> line, Map<String, UnitId> known) {
        String parent = line.get(4);
        if (!parent.isEmpty() && !known.containsKey(parent)) {
            throw new IllegalStateException("demo/units.txt: no unit above " + line.get(0));
        }
        return directory.register(
                new UnitForm(
                        line.get(0),
                        names(line.get(1)),
                        UnitKind.valueOf(line.get(2).toUpperCase(Locale.ROOT)),
                        line.get(3),
                        known.get(parent)));
    }

    private void change(List<String> line) {
        Map<String, UnitId> known = known();
        List<UnitView> before = names(line.get(1)).stream().map(n -> unit(known, n)).toList();
        UnitView first = before.get(0);
        if (first.closed() || !first.name().equals(names(line.get(1)).get(0))) {
            return;
        }
        LocalDate on = LocalDate.parse(line.get(4));
        switch (line.get(0)) {
            case "更名" ->
                    changes.rename(
                            new RenameForm(
                                    first.id(),
                                    first.version(),
                                    line.get(2),
                                    names(line.get(3)),
                                    null,
                                    null,
                                    on,
                                    line.get(5)));
            case "合并" ->
                    changes.merge(
                            new MergeForm(
                                    before.stream().map(UnitView::id).toList(),
                                    null,
                                    new UnitForm(
                                            line.get(2),
                                            names(line.get(3)),
                                            UnitKind.valueOf(line.get(6).toUpperCase(Locale.ROOT)),
                                            line.get(7),
                                            unit(known, line.get(8)).id()),
                                    on,
                                    line.get(5)));
            case "撤销" ->
                    changes.close(
                            new CloseForm(
                                    first.id(),
                                    first.version(),
                                    List.of(unit(known, line.get(2)).id()),
                                    null,
                                    null,
                                    on,
                                    line.get(5)));
            default -> throw new IllegalStateException("demo/unit-changes.txt: " + line.get(0));
        }
    }

    private UnitView unit(Map<String, UnitId> known, String name) {
        UnitId id = Objects.requireNonNull(known.get(name), name);
        return directory.find(id).orElseThrow();
    }

    private static List<String> names(String words) {
        return Arrays.stream(words.split("、"))
                .map(String::strip)
                .filter(n -> !n.isEmpty())
                .toList();
    }
}
