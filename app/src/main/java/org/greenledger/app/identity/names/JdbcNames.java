package org.greenledger.app.identity.names;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.UnitHistory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's names, and the places in which their bearers lie. */
@Repository
class JdbcNames {

    /** The code of a region's name that no other region in force has. */
    private static final String CODE =
            "(select min(g.code) from identity.region g where g.name = %s and g.valid_to is null having count(*) = 1)";

    /**
     * From each unit of {@code start (id)} upwards; ends in a path of regions, nearest first, which
     * GB/T 2260 carries on where the register ends below the province.
     */
    private static final String UPWARDS =
            """
            up as (
              select s.id, u.parent_id, u.region, u.region_code, array[coalesce(u.region, '')] as regions
              from start s join identity.unit u on u.id = s.id
              union all
              select up.id, p.parent_id, p.region, p.region_code, up.regions || coalesce(p.region, '')
              from up join identity.unit p on p.id = up.parent_id),
            place as (
              select up.id, up.regions || coalesce(a.name, '') || coalesce(b.name, '') as regions
              from up
              left join identity.region own on own.code = coalesce(up.region_code, %s)
              left join identity.region a on a.code = own.parent_code
              left join identity.region b on b.code = a.parent_code
              where up.parent_id is null)
            """
                    .formatted(CODE.formatted("up.region"));

    private final JdbcClient jdbc;
    private final Directory directory;
    private final UnitHistory history;

    JdbcNames(JdbcClient jdbc, Directory directory, UnitHistory history) {
        this.jdbc = jdbc;
        this.history = history;
        this.directory = directory;
    }

    /** The place and what stands above it, nearest first; only itself where that is not certain. */
    List<String> chain(PlanPlace place) {
        String region = place.region();
        UnitId office = place.office();
        if (region == null || region.isBlank()) {
            return List.of();
        }
        Set<List<String>> own = new LinkedHashSet<>();
        Set<List<String>> chains = new LinkedHashSet<>();
        jdbc.sql(
                        "with recursive start as (select id from identity.unit where region = :region or id = :office), "
                                + UPWARDS
                                + "select distinct regions, id = :office as own from place")
                .param("region", region)
                .param("office", office == null ? 0L : office.value())
                .query(
                        rs -> {
                            List<String> chain = PlaceRules.chain(strings(rs.getArray(1)));
                            int at = chain.indexOf(region);
                            if (at >= 0) {
                                (rs.getBoolean("own") ? own : chains)
                                        .add(chain.subList(at, chain.size()));
                            }
                        });
        if (own.size() == 1) {
            return own.iterator().next();
        }
        if (chains.isEmpty()) {
            chains.add(listed(region));
        }
        List<List<String>> longest =
                chains.stream()
                        .filter(c -> chains.stream().noneMatch(d -> extendsIt(d, c)))
                        .toList();
        return longest.size() == 1 ? longest.get(0) : List.of(region);
    }

    /** The place as GB/T 2260 has it, where no other has its name. */
    private List<String> listed(String region) {
        List<@Nullable String> names = new ArrayList<>(List.of(region));
        jdbc.sql(
                        """
                        select a.name, b.name from identity.region own
                        join identity.region a on a.code = own.parent_code
                        left join identity.region b on b.code = a.parent_code where own.code = %s
                        """
                                .formatted(CODE.formatted(":region")))
                .param("region", region)
                .query(
                        rs -> {
                            names.add(rs.getString(1));
                            names.add(rs.getString(2));
                        });
        return PlaceRules.chain(names);
    }

    private static boolean extendsIt(List<String> longer, List<String> one) {
        return longer.size() > one.size() && longer.subList(0, one.size()).equals(one);
    }

    /**
     * Every unit that bears or bore one of these names, with where it lies; for a closed one those
     * who stand for it. Where somebody bore a name on the plan's day, whoever certainly did not is
     * left out.
     */
    List<Candidate> candidates(Collection<String> asked, @Nullable LocalDate on) {
        Map<UnitId, Bearer> found = new LinkedHashMap<>();
        Map<String, Set<UnitId>> then = new HashMap<>();
        jdbc.sql(
                        """
                        with recursive hit as (
                          select id, name from identity.unit where name = any(:names) and kind <> 'group'
                          union
                          select n.unit_id, n.name from identity.unit_name n join identity.unit u on u.id = n.unit_id
                          where n.name = any(:names) and u.kind <> 'group'
                          union
                          select unit_id, name from identity.unit_period where name = any(:names) and kind <> 'group'),
                        start as (select distinct id from hit),
                        """
                                + UPWARDS
                                + """
                                select h.id, h.name, u.name as full_name, p.regions,
                                       coalesce((select bool_or(:day between t.valid_from and coalesce(t.valid_to, 'infinity'))
                                                 from identity.unit_period t where t.unit_id = h.id and t.name = h.name), true) as then
                                from hit h join place p on p.id = h.id join identity.unit u on u.id = h.id
                                """)
                .param("names", asked.toArray(String[]::new))
                .param("day", on, Types.DATE)
                .query(
                        rs -> {
                            UnitId id = new UnitId(rs.getLong("id"));
                            List<String> chain = PlaceRules.chain(strings(rs.getArray("regions")));
                            String full = rs.getString("full_name");
                            String name = rs.getString("name");
                            found.computeIfAbsent(id, i -> new Bearer(full, new HashSet<>(), chain))
                                    .names
                                    .add(name);
                            if (rs.getBoolean("then")) {
                                then.computeIfAbsent(name, n -> new HashSet<>()).add(id);
                            }
                        });
        return standing(found, then);
    }

    /** Who bears which of the names. */
    private record Bearer(String fullName, Set<String> names, List<String> chain) {}

    private List<Candidate> standing(Map<UnitId, Bearer> found, Map<String, Set<UnitId>> then) {
        Map<UnitId, Set<UnitId>> heirs = history.standing(found.keySet());
        List<Candidate> candidates = new ArrayList<>();
        found.forEach(
                (id, bearer) -> {
                    Set<String> names = new HashSet<>(bearer.names);
                    names.removeIf(n -> then.containsKey(n) && !then.get(n).contains(id));
                    for (UnitId heir : heirs.getOrDefault(id, Set.of())) {
                        candidates.add(new Candidate(heir, bearer.fullName, names, bearer.chain));
                    }
                });
        return candidates;
    }

    /**
     * The units of the plan's place and of the places above and below it.
     *
     * @param on the day on which they existed; absent for today
     */
    List<PlacedUnit> pool(List<String> chain, @Nullable UnitId office, @Nullable LocalDate on) {
        Map<UnitId, List<String>> chains = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        with recursive start as (
                          select b.below as id from identity.unit_below b
                          join identity.unit a on a.id = b.above join identity.unit u on u.id = b.below
                          where (a.region = any(:chain) or a.id = :office)
                            and (u.valid_to is null or u.valid_to >= :day)
                            and (u.valid_from is null or cast(:day as date) is null or u.valid_from <= :day)
                          group by b.below),
                        """
                                + UPWARDS
                                + "select id, regions from place")
                .param("chain", chain.toArray(String[]::new))
                .param("office", office == null ? 0L : office.value())
                .param("day", on, Types.DATE)
                .query(
                        rs -> {
                            chains.put(
                                    new UnitId(rs.getLong(1)),
                                    PlaceRules.chain(strings(rs.getArray(2))));
                        });
        Map<UnitId, UnitView> views =
                directory.find(chains.keySet()).stream()
                        .collect(Collectors.toMap(UnitView::id, Function.identity()));
        List<PlacedUnit> pool = new ArrayList<>();
        chains.forEach(
                (id, places) -> {
                    UnitView view = views.get(id);
                    if (view != null) {
                        pool.add(new PlacedUnit(view, places));
                    }
                });
        return pool;
    }

    private static List<@Nullable String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
