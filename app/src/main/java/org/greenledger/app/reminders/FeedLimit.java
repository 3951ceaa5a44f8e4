package org.greenledger.app.reminders;

import org.springframework.stereotype.Component;

/** How often one calendar address may be fetched in an hour, on each node. */
@Component
public class FeedLimit {

    private final RemindersSettings settings;

    FeedLimit(RemindersSettings settings) {
        this.settings = settings;
    }

    /** How often. */
    public int perHour() {
        return settings.feedsPerHour();
    }
}
