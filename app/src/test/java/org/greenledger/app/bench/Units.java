package org.greenledger.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;

/**
 * Registers the nation's units: a root, a government and an office for each province, bureaus for
 * each place.
 */
final class Units {

    private final Directory directory;
    private final UnitId root;
    private final Map<String, UnitId> governments = new TreeMap<>();
    private final Map<String, UnitId> offices = new TreeMap<>();

    Units(Directory directory, UnitId root) {
        this.directory = directory;
        this.root = root;
    }

    UnitId office(String province) {
        return offices.computeIfAbsent(
                province, p -> register(p + "整改办", UnitKind.OFFICE, p, government(p)));
    }

    List<UnitId> of(String province, String[] places, String[] bureaus) {
        List<UnitId> all = new ArrayList<>();
        for (String place : places) {
            UnitId seat =
                    register(
                            province + place + "人民政府",
                            UnitKind.GOVERNMENT,
                            place,
                            government(province));
            for (String bureau : bureaus) {
                all.add(register(place + bureau, UnitKind.DEPARTMENT, place, seat));
            }
        }
        return all;
    }

    private UnitId government(String province) {
        return governments.computeIfAbsent(
                province, p -> register(p + "人民政府", UnitKind.GOVERNMENT, p, root));
    }

    private UnitId register(String name, UnitKind kind, String region, UnitId parent) {
        return directory.register(new UnitForm(name, List.of(), kind, region, parent));
    }
}
