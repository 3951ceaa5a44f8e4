package org.greenledger.app.identity.people;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A post that somebody holds, held or will hold.
 *
 * @param unitName the unit's full name
 * @param roles names of the roles granted to it
 * @param from first day
 * @param to last day; absent for an open end
 * @param version grows with every change; a form gives it back
 */
public record PostView(
        PostId id,
        PersonId person,
        UnitId unit,
        String unitName,
        String title,
        boolean main,
        List<String> roles,
        LocalDate from,
        @Nullable LocalDate to,
        int version) {

    /** Whether somebody acts from it on that day. */
    public boolean openOn(LocalDate day) {
        return !from.isAfter(day) && !endedOn(day);
    }

    /** Whether it is over on that day. */
    public boolean endedOn(LocalDate day) {
        return to != null && to.isBefore(day);
    }

    /** For example 云湖市生态环境局 · 科长. */
    public String label() {
        return title.isEmpty() ? unitName : unitName + " · " + title;
    }

    /** For example 2026-03-01 起, or 2024-01-01 至 2026-02-28. */
    public String period() {
        return to == null ? from + " 起" : to.isBefore(from) ? from + " 当日撤销" : from + " 至 " + to;
    }
}
