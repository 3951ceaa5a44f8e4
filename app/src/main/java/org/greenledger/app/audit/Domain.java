package org.greenledger.app.audit;

import java.util.List;
import java.util.Locale;
import org.greenledger.app.shared.DomainEvent;

/**
 * Whose eyes a record is for. Accounts, units, sign-in and refused requests are the audit
 * administrator's; what happens to the ledger is the offices', for no administrator sees the
 * ledger.
 */
enum Domain {
    BUSINESS,
    SYSTEM;

    private static final List<String> SYSTEM_ROOMS = List.of("identity", "web", "audit", "jobs");

    /** The word stored. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Told by the room that the event comes from. */
    static Domain of(DomainEvent event) {
        String house = Domain.class.getPackageName().replaceFirst("audit$", "");
        String home = event.getClass().getPackageName();
        return SYSTEM_ROOMS.stream()
                        .map(house::concat)
                        .anyMatch(room -> home.equals(room) || home.startsWith(room + "."))
                ? SYSTEM
                : BUSINESS;
    }
}
