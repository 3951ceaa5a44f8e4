package org.greenledger.app.identity.units.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.units.UnitLine;
import org.greenledger.app.identity.units.UnitRegister;

/** Lays out the upper levels of the tree, as many as fit a page; the rest is unfolded on demand. */
final class TreeRows {

    /** More units than this below one are not listed; whoever looks for one of them searches. */
    static final int MOST = 500;

    private static final int ENOUGH = 120;

    private final UnitRegister register;
    private final Map<UnitId, List<UnitLine>> below = new LinkedHashMap<>();

    private TreeRows(UnitRegister register) {
        this.register = register;
    }

    /** The tree below these units, which stand at the given depth. */
    static List<TreeRow> of(UnitRegister register, List<UnitLine> tops, int depth) {
        TreeRows tree = new TreeRows(register);
        List<UnitLine> level = tops;
        int rows = tops.size();
        while (!level.isEmpty()) {
            rows += level.stream().mapToInt(UnitLine::children).sum();
            if (rows > ENOUGH) {
                break;
            }
            level = tree.unfold(level);
        }
        List<TreeRow> laid = new ArrayList<>();
        tops.forEach(t -> tree.lay(t, depth, laid));
        return laid;
    }

    private List<UnitLine> unfold(List<UnitLine> level) {
        List<UnitId> parents =
                level.stream().filter(u -> u.children() > 0).map(UnitLine::id).toList();
        parents.forEach(p -> below.put(p, new ArrayList<>()));
        List<UnitLine> next = register.below(parents, ENOUGH);
        for (UnitLine line : next) {
            List<UnitLine> siblings = below.get(line.parent());
            if (siblings != null) {
                siblings.add(line);
            }
        }
        return next;
    }

    private void lay(UnitLine unit, int depth, List<TreeRow> laid) {
        List<UnitLine> children = below.get(unit.id());
        laid.add(new TreeRow(unit, depth, children != null));
        if (children != null) {
            children.forEach(c -> lay(c, depth + 1, laid));
        }
    }
}
