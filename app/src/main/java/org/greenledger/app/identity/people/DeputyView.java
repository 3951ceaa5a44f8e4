package org.greenledger.app.identity.people;

import java.time.LocalDate;
import org.greenledger.app.identity.PersonId;
import org.greenledger.app.identity.PostId;

/**
 * A deputyship.
 *
 * @param post the post the deputy acts from
 * @param postLabel the post in words
 * @param holder whose post it is
 * @param deputy who acts from it
 * @param from first day
 * @param to last day
 */
public record DeputyView(
        long id,
        PostId post,
        String postLabel,
        PersonId holder,
        String holderName,
        PersonId deputy,
        String deputyName,
        LocalDate from,
        LocalDate to,
        String reason) {

    /** Whether it is over on that day. */
    public boolean endedOn(LocalDate day) {
        return to.isBefore(day);
    }

    /** For example 2026-03-01 至 2026-03-15. */
    public String period() {
        return to.isBefore(from) ? from + " 撤回，未生效" : from + " 至 " + to;
    }
}
