package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Change;

/** What differs between an account before and after a change, in words. */
final class PersonDifference {

    private PersonDifference() {}

    static List<Change> of(PersonView before, PersonView after) {
        List<Change> found = new ArrayList<>();
        add(found, "用户名", before.username(), after.username());
        add(found, "姓名", before.name(), after.name());
        add(found, "单位", before.unitName(), after.unitName());
        add(found, "角色", String.join("、", before.roles()), String.join("、", after.roles()));
        add(found, "状态", state(before), state(after));
        return found;
    }

    private static String state(PersonView person) {
        return person.active() ? "在用" : "停用";
    }

    private static void add(List<Change> found, String what, String before, String after) {
        if (!before.equals(after)) {
            found.add(new Change(what, before, after));
        }
    }
}
