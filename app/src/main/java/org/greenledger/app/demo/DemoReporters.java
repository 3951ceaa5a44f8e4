package org.greenledger.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;

/**
 * Somebody in every unit who reports for it: those of the demo's list, and further invented ones.
 */
final class DemoReporters {

    private static final String SURNAMES = "陈林黄吴徐孙马朱胡郭何高罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董";
    private static final List<String> GIVEN =
            List.of(
                    "文博", "雨桐", "志远", "思源", "明轩", "佳宁", "立新", "晓燕", "建华", "春梅", "学军", "静怡", "海波",
                    "丽娟", "国栋", "欣然", "永强", "晓东", "玉兰", "振华");
    private static final List<String> TITLES = List.of("科员", "办公室干部", "业务科副科长", "综合科科员");

    private final Directory directory;
    private final People people;
    private final Map<UnitId, CurrentUser> known = new HashMap<>();

    DemoReporters(Directory directory, People people) {
        this.directory = directory;
        this.people = people;
    }

    /** Finds whoever may report for a unit, and opens accounts where nobody can. */
    void fill(Set<UnitId> units) {
        Set<String> listed = new HashSet<>(DemoRegister.usernames());
        for (PersonView person : people.all()) {
            people.acting(person.id())
                    .filter(u -> u.may(Permission.PROGRESS_REPORT))
                    .filter(u -> !listed.contains(u.username()) || !known.containsKey(u.unit()))
                    .ifPresent(u -> known.putIfAbsent(u.unit(), u));
        }
        List<UnitView> missing = new ArrayList<>();
        directory.all().stream()
                .filter(u -> units.contains(u.id()) && !u.closed() && !known.containsKey(u.id()))
                .forEach(missing::add);
        for (int k = 0; k < missing.size(); k++) {
            UnitView unit = missing.get(k);
            int seed = Math.floorMod(unit.name().hashCode(), 10_000);
            String name =
                    SURNAMES.charAt(seed % SURNAMES.length())
                            + GIVEN.get((seed / 30 + k) % GIVEN.size());
            PersonId id =
                    people.add(
                            new PersonForm(
                                    "tb%03d".formatted(k + 1),
                                    name,
                                    unit.id(),
                                    TITLES.get(seed % TITLES.size()),
                                    List.of("unit-reporter")),
                            DemoRegister.PASSWORD,
                            false);
            people.acting(id).ifPresent(u -> known.put(unit.id(), u));
        }
    }

    /** The person with this username. */
    CurrentUser named(String username) {
        return people.all().stream()
                .filter(p -> p.username().equals(username))
                .findFirst()
                .flatMap(p -> people.acting(p.id()))
                .orElseThrow();
    }

    /** Who reports for the unit. */
    CurrentUser of(UnitId unit) {
        CurrentUser found = known.get(unit);
        if (found == null) {
            throw new IllegalStateException("nobody reports for " + unit);
        }
        return found;
    }
}
