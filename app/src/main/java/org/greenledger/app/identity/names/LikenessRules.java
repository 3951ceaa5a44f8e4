package org.greenledger.app.identity.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.identity.UnitKind;

/** Which registered units come near a written name, and in what. */
final class LikenessRules {

    private static final int MOST = 5;
    private static final double LEAST = 0.3;

    private record Scored(PlacedUnit known, double score, String shared) {}

    private LikenessRules() {}

    /**
     * @param chain the plan's place and the places above it
     */
    static List<NameAnswer.Suggestion> nearest(
            String written, List<PlacedUnit> pool, List<String> chain) {
        String core = core(ReadingRules.plain(written), chain);
        List<Scored> scored = new ArrayList<>();
        for (PlacedUnit known : pool) {
            if (known.unit().kind() == UnitKind.GROUP) {
                continue;
            }
            Scored s = scored(core, written, known, chain);
            if (s.score >= LEAST) {
                scored.add(s);
            }
        }
        return scored.stream()
                .sorted(
                        Comparator.comparingDouble((Scored s) -> -s.score)
                                .thenComparing(s -> s.known.unit().name()))
                .limit(MOST)
                .map(s -> new NameAnswer.Suggestion(s.known.unit(), why(s, chain)))
                .toList();
    }

    private static Scored scored(
            String core, String written, PlacedUnit known, List<String> chain) {
        double best = 0;
        String shared = "";
        List<String> names = new ArrayList<>(known.unit().shortNames());
        names.add(known.unit().name());
        names.addAll(known.unit().formerNames());
        for (String name : names) {
            String other = core(name, known.chain());
            double like = dice(core, other);
            if (like > best) {
                best = like;
                shared = longestShared(core, other);
            }
        }
        if (best > 0 && !chain.isEmpty() && !known.chain().isEmpty()) {
            best += known.chain().get(0).equals(chain.get(0)) ? 0.15 : 0;
            best += written.contains(PlaceRules.stem(known.chain().get(0))) ? 0.2 : 0;
        }
        return new Scored(known, shared.length() < 2 ? 0 : best, shared);
    }

    /** The name without its place and its level. */
    private static String core(String name, List<String> chain) {
        String core = name.startsWith("中共") ? name.substring(2) : name;
        for (int k = chain.size() - 1; k >= 0; k--) {
            if (core.startsWith(chain.get(k))) {
                core = core.substring(chain.get(k).length());
            }
        }
        return core.length() > 2 ? core.replaceFirst("^[省市县区州盟旗]", "") : core;
    }

    private static double dice(String one, String other) {
        Set<String> a = pairs(one);
        Set<String> b = pairs(other);
        if (a.isEmpty() || b.isEmpty()) {
            return 0;
        }
        Set<String> both = new HashSet<>(a);
        both.retainAll(b);
        return 2.0 * both.size() / (a.size() + b.size());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int k = 0; k + 1 < text.length(); k++) {
            pairs.add(text.substring(k, k + 2));
        }
        return pairs;
    }

    private static String longestShared(String one, String other) {
        String longest = "";
        for (int from = 0; from < one.length(); from++) {
            for (int to = one.length(); to > from + longest.length(); to--) {
                if (other.contains(one.substring(from, to))) {
                    longest = one.substring(from, to);
                    break;
                }
            }
        }
        return longest;
    }

    private static String why(Scored s, List<String> chain) {
        String same = "同有“" + s.shared + "”";
        String place = s.known.chain().isEmpty() ? "" : s.known.chain().get(0);
        if (place.isEmpty()) {
            return same;
        }
        return !chain.isEmpty() && place.equals(chain.get(0))
                ? same + "，同在" + place
                : same + "，在" + place;
    }
}
