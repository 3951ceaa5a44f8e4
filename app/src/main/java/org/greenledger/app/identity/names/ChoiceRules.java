package org.greenledger.app.identity.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.UnitId;

/**
 * Chooses among the units that bear a name. The nearer the place, the better; in the same place the
 * name as written is better than an abbreviation, and that better than a renaming. One is certain,
 * several are left to a person. A unit of another place is certain only where the name says whose
 * it is.
 */
final class ChoiceRules {

    /** How a unit's place lies to the plan's. */
    private enum Nearness {
        OWN,
        SAME_TREE,
        UNPLACED,
        ELSEWHERE
    }

    private record Hit(UnitId unit, Nearness nearness, Reading reading) {}

    private final List<String> chain;

    private ChoiceRules(List<String> chain) {
        this.chain = chain;
    }

    /**
     * @param chain the plan's place and the places above it, nearest first
     */
    static Choice of(List<Reading> readings, List<Candidate> candidates, List<String> chain) {
        ChoiceRules rules = new ChoiceRules(chain);
        List<Hit> hits = new ArrayList<>();
        for (Reading reading : readings) {
            for (Candidate c : candidates) {
                if (c.names().contains(reading.name())) {
                    rules.hit(reading, c, hits);
                }
            }
        }
        for (Nearness nearness : Nearness.values()) {
            List<Hit> near = hits.stream().filter(h -> h.nearness == nearness).toList();
            if (!near.isEmpty()) {
                return choice(nearness, near);
            }
        }
        return Choice.NONE;
    }

    private static Choice choice(Nearness nearness, List<Hit> near) {
        int best =
                nearness == Nearness.OWN || nearness == Nearness.SAME_TREE
                        ? near.stream().mapToInt(h -> h.reading.rank()).min().orElse(0)
                        : Integer.MAX_VALUE;
        Map<UnitId, Hit> units = new LinkedHashMap<>();
        for (Hit h : near) {
            if (h.reading.rank() <= best) {
                units.putIfAbsent(h.unit, h);
            }
        }
        Hit first = units.values().iterator().next();
        boolean elsewhere = nearness == Nearness.ELSEWHERE;
        boolean certain = units.size() == 1 && !elsewhere;
        return new Choice(List.copyOf(units.keySet()), certain, elsewhere, first.reading.why());
    }

    private void hit(Reading reading, Candidate c, List<Hit> hits) {
        String within = reading.within();
        if (within != null) {
            List<String> from = chain.subList(chain.indexOf(within), chain.size());
            if (belongs(c, within, reading.name(), from)) {
                hits.add(new Hit(c.unit(), Nearness.OWN, reading));
            }
            return;
        }
        hits.add(new Hit(c.unit(), nearness(c, reading.name()), reading));
    }

    /** Whether the unit is one of exactly that place. */
    private static boolean belongs(Candidate c, String place, String name, List<String> from) {
        if (c.chain().isEmpty()) {
            return name.startsWith(place) || name.startsWith("中共" + place);
        }
        return agree(c.chain(), from);
    }

    private Nearness nearness(Candidate c, String name) {
        if (c.chain().isEmpty()) {
            return Nearness.UNPLACED;
        }
        boolean says = saysItsPlace(c, name);
        boolean full = name.equals(c.fullName());
        for (int k = 0; k < c.chain().size() && !chain.isEmpty(); k++) {
            if (agree(c.chain().subList(k, c.chain().size()), chain)) {
                return k == 0 || says || full ? Nearness.OWN : Nearness.ELSEWHERE;
            }
        }
        for (int j = 1; j < chain.size(); j++) {
            List<String> above = chain.subList(j, chain.size());
            if (agree(c.chain(), above)
                    || (says
                            && c.chain().size() > 1
                            && agree(c.chain().subList(1, c.chain().size()), above))) {
                return Nearness.SAME_TREE;
            }
        }
        String top = c.chain().get(c.chain().size() - 1);
        if (!PlaceRules.isProvince(top)) {
            return Nearness.UNPLACED;
        }
        return says && (name.startsWith(top) || name.startsWith("中共" + top))
                ? Nearness.UNPLACED
                : Nearness.ELSEWHERE;
    }

    private static boolean saysItsPlace(Candidate c, String name) {
        String bare = name.startsWith("中共") ? name.substring(2) : name;
        return c.chain().stream().anyMatch(p -> bare.startsWith(PlaceRules.stem(p)));
    }

    /** Whether two chains are the same as far as both are known. */
    private static boolean agree(List<String> one, List<String> other) {
        int both = Math.min(one.size(), other.size());
        return both > 0 && one.subList(0, both).equals(other.subList(0, both));
    }
}
