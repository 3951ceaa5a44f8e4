package org.greenledger.app.identity.people;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.units.UnitHistory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lists of people: for the system administrator, and for those who choose somebody. */
@Service
public class Staff {

    /** People on a page. */
    public static final int PAGE = 50;

    private final JdbcStaff staff;
    private final UnitHistory history;

    Staff(JdbcStaff staff, UnitHistory history) {
        this.staff = staff;
        this.history = history;
    }

    /**
     * One page of a list.
     *
     * @param count how many there are on all pages
     */
    public record Found(List<StaffRow> people, int count) {}

    /** A page of people by name; three queries, however many people. */
    @Transactional(readOnly = true)
    public Found page(StaffQuery query) {
        return new Found(staff.page(query, PAGE), staff.count(query));
    }

    /**
     * People who can be given the work of these units: they can sign in and hold a post there or
     * below; for a closed unit, in those that took over. Those of the units themselves come first.
     * One with two such posts comes twice.
     *
     * @param words a part of the name or username; empty for all
     * @param limit at most this many, 1 or more
     */
    public List<Colleague> at(Collection<UnitId> units, String words, int limit) {
        Set<UnitId> standing = new LinkedHashSet<>();
        history.standing(units).values().forEach(standing::addAll);
        return standing.isEmpty() ? List.of() : staff.at(standing, words.strip(), limit);
    }

    /**
     * Of these units, those whose work the person can be given today; nothing closes their account
     * until the transaction ends.
     */
    @Transactional
    public List<UnitId> workplaces(PersonId person, Collection<UnitId> units) {
        Map<UnitId, Set<UnitId>> standing = history.standing(units);
        Set<UnitId> asked = new LinkedHashSet<>();
        standing.values().forEach(asked::addAll);
        List<UnitId> found = asked.isEmpty() ? List.of() : staff.workplaces(person, asked);
        return units.stream()
                .filter(u -> standing.getOrDefault(u, Set.of()).stream().anyMatch(found::contains))
                .toList();
    }

    /** Of these people, those who can sign in and hold a post today. */
    public Set<PersonId> present(Collection<PersonId> people) {
        return people.isEmpty() ? Set.of() : staff.present(people);
    }

    /** The names of these people; unknown ids are left out. */
    public Map<PersonId, String> names(Collection<PersonId> people) {
        return people.isEmpty() ? Map.of() : staff.names(people);
    }
}
