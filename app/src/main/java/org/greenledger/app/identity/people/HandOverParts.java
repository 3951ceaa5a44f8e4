package org.greenledger.app.identity.people;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.spi.PersonalDuties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Sorts what a person holds by name to the posts they hold it from. */
@Component
class HandOverParts {

    private final Posts posts;
    private final JdbcStaff staff;
    private final List<PersonalDuties> rooms;

    HandOverParts(Posts posts, JdbcStaff staff, ObjectProvider<PersonalDuties> rooms) {
        this.posts = posts;
        this.staff = staff;
        this.rooms = rooms.orderedStream().toList();
    }

    /** One for each open post, and one for what belongs to none, if there is any. */
    List<HandOverPart> of(PersonId person) {
        List<PostView> open = posts.open(person);
        Map<PostId, List<HandOverPart.Holding>> byPost = new LinkedHashMap<>();
        open.forEach(p -> byPost.put(p.id(), new ArrayList<>()));
        List<HandOverPart.Holding> rest = new ArrayList<>();
        for (PersonalDuties room : rooms) {
            for (PersonalDuties.Held held : room.of(person)) {
                HandOverPart.Holding holding =
                        new HandOverPart.Holding(
                                room.name(), held.unit(), held.unitName(), held.count());
                Set<UnitId> below = staff.below(held.unit());
                open.stream()
                        .filter(p -> below.contains(p.unit()))
                        .findFirst()
                        .map(p -> byPost.getOrDefault(p.id(), rest))
                        .orElse(rest)
                        .add(holding);
            }
        }
        List<HandOverPart> parts = new ArrayList<>();
        open.forEach(p -> parts.add(new HandOverPart(p, byPost.getOrDefault(p.id(), List.of()))));
        if (!rest.isEmpty()) {
            parts.add(new HandOverPart(null, rest));
        }
        return parts;
    }
}
