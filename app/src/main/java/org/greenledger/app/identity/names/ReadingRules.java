package org.greenledger.app.identity.names;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All the ways to read a written name: with the plan's own place in front of 省…, 市…, 县… and 区…,
 * with abbreviations written out and with what a department is called since it was renamed.
 */
final class ReadingRules {

    private static final List<String> LEVELS =
            List.of("自治区", "新区", "省", "市", "州", "盟", "县", "区", "旗");
    private static final String PLACE_ENDS = "省市县区州盟旗";
    private static final int STEPS = 3;
    private static final int MOST = 160;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    private final List<NameTerm> terms;
    private final List<String> chain;
    private final Map<String, Reading> found = new LinkedHashMap<>();

    private ReadingRules(List<NameTerm> terms, List<String> chain) {
        this.terms = terms;
        this.chain = chain;
    }

    /**
     * @param chain the plan's place and the places above it, nearest first; empty where unknown
     * @return the best ones first
     */
    static List<Reading> of(String written, List<String> chain, List<NameTerm> terms) {
        ReadingRules rules = new ReadingRules(terms, chain);
        String name = plain(written);
        rules.relative(name);
        if (!chain.isEmpty()) {
            rules.expand(chain.get(0), name, chain.get(0));
        }
        rules.carryingItsPlace(name);
        return rules.found.values().stream()
                .sorted(java.util.Comparator.comparingInt(Reading::rank))
                .limit(MOST)
                .toList();
    }

    /** Without blanks, with Chinese brackets. */
    static String plain(String written) {
        return BLANKS.matcher(written).replaceAll("").replace('(', '（').replace(')', '）');
    }

    /** 省水利厅, 市委办, 县政府: the nearest place of that level. */
    private void relative(String name) {
        for (String level : LEVELS) {
            String place = place(level);
            if (place != null && name.startsWith(level) && name.length() > level.length()) {
                add(name, 0, "", place);
                expand(place, name.substring(level.length()), place);
                for (Expansion e : expansions(name.substring(level.length()))) {
                    add(level + e.body, e.rank, e.why, place);
                }
                return;
            }
        }
    }

    private @Nullable String place(String level) {
        return chain.stream().filter(p -> p.endsWith(level)).findFirst().orElse(null);
    }

    /** 上饶市环保局, 江西省水利厅: the place ends at each 省, 市, 县 … in turn. */
    private void carryingItsPlace(String name) {
        expand("", name, null);
        for (int k = 2; k < name.length() - 1; k++) {
            if (PLACE_ENDS.indexOf(name.charAt(k - 1)) >= 0) {
                expand(name.substring(0, k), name.substring(k), null);
                for (String above : chain) {
                    if (!name.startsWith(above)) {
                        expand(above + name.substring(0, k), name.substring(k), null);
                    }
                }
            }
        }
    }

    private void expand(String place, String body, @Nullable String within) {
        for (Expansion e : expansions(body)) {
            add(place + e.body, e.rank, e.why, within);
            if (e.body.startsWith("委") || e.body.contains("党") || e.body.contains("纪")) {
                add("中共" + place + e.body, e.rank, e.why, within);
            }
            if (e.body.startsWith("委") && !e.body.startsWith("委员会")) {
                add("中共" + place + "委员会" + e.body.substring(1), e.rank, e.why, within);
            }
        }
    }

    private void add(String name, int rank, String why, @Nullable String within) {
        Reading next = new Reading(name, rank, why, within);
        found.merge(
                name + "|" + within, next, (old, fresh) -> fresh.rank() < old.rank() ? fresh : old);
    }

    private record Expansion(String body, int rank, String why) {}

    private List<Expansion> expansions(String body) {
        Map<String, Expansion> all = new LinkedHashMap<>();
        all.put(body, new Expansion(body, 0, ""));
        List<Expansion> edge = List.of(all.get(body));
        for (int step = 0; step < STEPS && !edge.isEmpty(); step++) {
            List<Expansion> next = new ArrayList<>();
            for (Expansion from : edge) {
                for (NameTerm term : terms) {
                    Expansion to = apply(term, from);
                    if (to != null && !all.containsKey(to.body)) {
                        all.put(to.body, to);
                        next.add(to);
                    }
                }
            }
            edge = next;
        }
        return List.copyOf(all.values());
    }

    private static @Nullable Expansion apply(NameTerm term, Expansion from) {
        boolean renaming = term.kind() == NameTerm.Kind.RENAMING;
        String body = replaced(from.body, term.written(), term.full(), term.part());
        if (body == null && !renaming) {
            body = replaced(from.body, term.full(), term.written(), term.part());
        }
        if (body == null) {
            return null;
        }
        String step =
                renaming
                        ? term.written() + "更名为" + term.full()
                        : term.written() + "是" + term.full() + "的简称";
        return new Expansion(
                body,
                Math.max(from.rank, renaming ? 2 : 1),
                from.why.isEmpty() ? step : from.why + "，" + step);
    }

    private static @Nullable String replaced(String body, String from, String to, boolean part) {
        if (!part) {
            return body.equals(from) ? to : null;
        }
        int at = body.indexOf(from);
        boolean there = to.contains(from) && body.contains(to);
        return at < 0 || there
                ? null
                : body.substring(0, at) + to + body.substring(at + from.length());
    }
}
