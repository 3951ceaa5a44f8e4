package org.greenledger.app.demo;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.People;
import org.greenledger.app.identity.PersonForm;
import org.greenledger.app.identity.PersonView;
import org.greenledger.app.identity.UnitId;

/** The province's people; what is there already stays as it is. */
final class DemoRegister {

    /** Good for everybody of the demo, and for nobody else. */
    static final String PASSWORD = "Lvzhang-2026";

    private final Directory directory;
    private final People people;
    private final DemoStaffing staffing;

    DemoRegister(Directory directory, People people, DemoStaffing staffing) {
        this.directory = directory;
        this.people = people;
        this.staffing = staffing;
    }

    /** Whether somebody has an account who is not of the demo: then this is no demo database. */
    boolean strangers() {
        List<String> ours = usernames();
        return !people.none() && people.all().stream().noneMatch(p -> ours.contains(p.username()));
    }

    static List<String> usernames() {
        return DemoLines.of("people.txt").stream().map(line -> line.get(0)).distinct().toList();
    }

    void fill() {
        Map<String, UnitId> units = new HashMap<>();
        directory.all().forEach(u -> units.put(u.name(), u.id()));
        List<String> known = people.all().stream().map(PersonView::username).toList();
        List<List<String>> further = new ArrayList<>();
        Set<String> fresh = new HashSet<>();
        for (List<String> line : DemoLines.of("people.txt")) {
            UnitId unit = Objects.requireNonNull(units.get(line.get(2)), line.get(2));
            if (known.contains(line.get(0))) {
                continue;
            }
            if (fresh.add(line.get(0))) {
                PersonForm form =
                        new PersonForm(
                                line.get(0), line.get(1), unit, line.get(4), List.of(line.get(3)));
                people.add(form, PASSWORD, false);
            } else {
                further.add(line);
            }
        }
        staffing.open(further, units, this);
        staffing.deputise(fresh, this);
    }

    void keepPasswords() {
        staffing.keepPasswords();
    }

    /** The person with that name, as they would ask if they were signed in. */
    CurrentUser acting(String username) {
        return people.all().stream()
                .filter(p -> p.username().equals(username))
                .findFirst()
                .flatMap(p -> people.acting(p.id()))
                .orElseThrow(() -> new IllegalStateException("no demo person " + username));
    }
}
