package org.greenledger.app.reminders;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.UnitId;

/** Who works where today and what they may, for everybody at once. */
final class Recipients {

    /** Those who decide for a unit: heads of offices and leaders may approve what is put off. */
    private static final Permission HEADS = Permission.EXTENSION_APPROVE;

    private static final int HIGHEST = 10;

    /** Somebody who acts from a post today, their own or as a deputy. */
    record Place(PersonId person, UnitId unit, Set<Permission> permissions) {}

    /**
     * A unit's place in the tree.
     *
     * @param above 0 for none
     */
    record Node(long id, long above, boolean office) {}

    private final Map<UnitId, List<Place>> byUnit = new HashMap<>();
    private final Map<PersonId, List<Place>> byPerson = new HashMap<>();
    private final Map<Long, Node> units = new HashMap<>();
    private final Map<Long, List<Long>> offices = new HashMap<>();
    private final Map<UnitId, Set<PersonId>> heads = new HashMap<>();

    Recipients(Collection<Place> places, Collection<Node> nodes) {
        for (Place place : places) {
            byUnit.computeIfAbsent(place.unit(), u -> new ArrayList<>()).add(place);
            byPerson.computeIfAbsent(place.person(), p -> new ArrayList<>()).add(place);
        }
        for (Node node : nodes) {
            units.put(node.id(), node);
            if (node.office() && node.above() != 0) {
                offices.computeIfAbsent(node.above(), u -> new ArrayList<>()).add(node.id());
            }
        }
    }

    /** Those of these people who can work today; when none is left, the unit's who may do it. */
    Set<PersonId> of(Collection<PersonId> charged, UnitId unit, Permission to) {
        Set<PersonId> found = new LinkedHashSet<>(charged);
        found.retainAll(byPerson.keySet());
        return found.isEmpty() ? able(unit, to) : found;
    }

    /** The unit's people who may do it; of a government without any, its office's. */
    private Set<PersonId> able(UnitId unit, Permission to) {
        Set<PersonId> found = allowed(unit, to);
        if (found.isEmpty()) {
            for (long office : offices.getOrDefault(unit.value(), List.of())) {
                found.addAll(allowed(new UnitId(office), to));
            }
        }
        return found;
    }

    /** The heads of the nearest unit above that has any, or of its office. */
    Set<PersonId> above(UnitId unit) {
        return heads.computeIfAbsent(unit, this::findAbove);
    }

    private Set<PersonId> findAbove(UnitId unit) {
        Node node = units.get(unit.value());
        long above = node == null ? 0 : node.above();
        for (int step = 0; step < HIGHEST && above != 0; step++) {
            Set<PersonId> found = allowed(new UnitId(above), HEADS);
            for (long office : offices.getOrDefault(above, List.of())) {
                if (office != unit.value()) {
                    found.addAll(allowed(new UnitId(office), HEADS));
                }
            }
            if (!found.isEmpty()) {
                return found;
            }
            Node next = units.get(above);
            above = next == null ? 0 : next.above();
        }
        return Set.of();
    }

    /** Whether the person may see accountability matters from one of their posts. */
    boolean cleared(PersonId person) {
        return byPerson.getOrDefault(person, List.of()).stream()
                .anyMatch(p -> p.permissions().contains(Permission.ACCOUNTABILITY_VIEW));
    }

    private Set<PersonId> allowed(UnitId unit, Permission permission) {
        Set<PersonId> found = new LinkedHashSet<>();
        for (Place place : byUnit.getOrDefault(unit, List.of())) {
            if (place.permissions().contains(permission)) {
                found.add(place.person());
            }
        }
        return found;
    }

    /** The unit itself, or the government whose office it is: rules of either hold for both. */
    long governmentOf(long unit) {
        Node node = units.get(unit);
        return node != null && node.office() && node.above() != 0 ? node.above() : unit;
    }
}
