package org.greenledger.app.identity.names;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;

/** A register of units from lists in the test's resources, in memory or in the server's tables. */
final class NameRegister {

    /** A unit; its parent is the one of that name within the same list. */
    record Entry(
            String list,
            String name,
            UnitKind kind,
            String region,
            String parent,
            List<String> shortNames) {}

    final List<Entry> entries = new ArrayList<>();

    static List<List<String>> lines(String resource) {
        try (InputStream in = NameRegister.class.getResourceAsStream("/names/" + resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> Arrays.asList(l.split("\\|", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    NameRegister add(String resource) {
        return add(resource, resource, UnaryOperator.identity(), false);
    }

    /**
     * The same units of another place.
     *
     * @param renamed what the words of a line are there
     * @param shorts whether each is also known by the name a plan of its own place would write
     */
    NameRegister add(String list, String resource, UnaryOperator<String> renamed, boolean shorts) {
        for (List<String> line : lines(resource)) {
            String name = renamed.apply(line.get(0));
            String region = renamed.apply(line.get(2));
            if (!list.equals(resource)
                    && name.equals(line.get(0))
                    && region.equals(line.get(2))
                    && Level.of(List.of(region)) == Level.PROVINCE) {
                continue;
            }
            List<String> names = new ArrayList<>();
            if (!line.get(4).isEmpty()) {
                names.add(renamed.apply(line.get(4)));
            }
            if (shorts && name.startsWith(region)) {
                names.add(region.substring(region.length() - 1) + name.substring(region.length()));
                names.add(name.substring(region.length()));
            }
            entries.add(
                    new Entry(
                            list,
                            name,
                            UnitKind.valueOf(line.get(1).toUpperCase(Locale.ROOT)),
                            region,
                            renamed.apply(line.get(3)),
                            names));
        }
        return this;
    }

    /**
     * Enters every unit into the server's register.
     *
     * @param ids gets their ids, by name and by list and name
     */
    void enter(Directory directory, Map<String, UnitId> ids) {
        for (Entry e : entries) {
            UnitId parent =
                    e.parent.isEmpty()
                            ? null
                            : ids.getOrDefault(e.list + e.parent, ids.get(e.parent));
            UnitId id =
                    directory.register(
                            new UnitForm(e.name, e.shortNames, e.kind, e.region, parent));
            ids.put(e.list + e.name, id);
            ids.putIfAbsent(e.name, id);
        }
    }

    /** Who bears one of the names, as {@link JdbcNames} would find them; ids are places. */
    List<Candidate> candidates(Set<String> asked) {
        List<Candidate> found = new ArrayList<>();
        Map<String, Entry> byName = new HashMap<>();
        entries.forEach(e -> byName.putIfAbsent(e.name, e));
        entries.forEach(e -> byName.put(e.list + e.name, e));
        for (int k = 0; k < entries.size(); k++) {
            Entry e = entries.get(k);
            Set<String> hits = new HashSet<>(e.shortNames);
            hits.add(e.name);
            hits.retainAll(asked);
            if (!hits.isEmpty()) {
                List<String> regions = new ArrayList<>();
                for (Entry up = e;
                        up != null;
                        up = byName.getOrDefault(up.list + up.parent, byName.get(up.parent))) {
                    regions.add(up.region);
                }
                found.add(
                        new Candidate(new UnitId(id(e)), e.name, hits, PlaceRules.chain(regions)));
            }
        }
        return found;
    }

    static long id(Entry e) {
        return (e.list + e.name + e.region).hashCode() & 0xffffffffL;
    }
}
