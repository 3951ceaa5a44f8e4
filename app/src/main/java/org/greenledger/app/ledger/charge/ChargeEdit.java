package org.greenledger.app.ledger.charge;

import org.greenledger.app.ledger.DutyId;
import org.greenledger.app.shared.NotFound;

/**
 * What becomes of a duty's people.
 *
 * @param leaderSeen id of the 责任人 that was seen; 0 for nobody
 * @param clerkSeen id of the 经办人 that was seen; 0 for nobody
 */
public record ChargeEdit(
        DutyId duty, long leaderSeen, long clerkSeen, ChargeChoice leader, ChargeChoice clerk) {

    /**
     * @param seen as {@link ChargeRow#seen()} wrote it
     * @throws NotFound when it was not written there
     */
    public static ChargeEdit read(String seen, ChargeChoice leader, ChargeChoice clerk) {
        if (!seen.matches("[0-9]{1,18}:[0-9]{1,18}:[0-9]{1,18}")) {
            throw new NotFound("没有这项责任");
        }
        String[] parts = seen.split(":");
        return new ChargeEdit(
                new DutyId(Long.parseLong(parts[0])),
                Long.parseLong(parts[1]),
                Long.parseLong(parts[2]),
                leader,
                clerk);
    }

    ChargeChoice of(ChargeRole role) {
        return role == ChargeRole.LEADER ? leader : clerk;
    }

    long seen(ChargeRole role) {
        return role == ChargeRole.LEADER ? leaderSeen : clerkSeen;
    }
}
