package org.greenledger.app.identity.people;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A person in a list.
 *
 * @param active whether they can sign in
 * @param leftOn the day they left for good; absent for all others
 * @param posts their posts that are not over, the main one first
 */
public record StaffRow(
        PersonId id,
        String username,
        String name,
        boolean active,
        @Nullable LocalDate leftOn,
        List<PostView> posts) {

    /** 在用, 停用 or 已离任. */
    public String state() {
        return active ? "在用" : leftOn == null ? "停用" : "已离任";
    }
}
