package org.greenledger.app.reminders.pages;

import org.greenledger.app.identity.CurrentUsers;
import org.greenledger.app.reminders.Digests;
import org.greenledger.app.web.spi.Bell;
import org.springframework.stereotype.Component;

/** Rings for what the person has been reminded of and has not read. */
@Component
class RemindersBell implements Bell {

    private final Digests digests;

    RemindersBell(Digests digests) {
        this.digests = digests;
    }

    @Override
    public String address() {
        return "/reminders";
    }

    @Override
    public int unread() {
        return CurrentUsers.current().map(user -> digests.unread(user.id())).orElse(0);
    }
}
