package org.greenledger.app.reminders;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose, and what they can choose from.
 *
 * @param mailReady whether this server can send mail at all
 * @param mailAllowed whether the office allows it
 * @param mail whether digests go to the address
 * @param address the confirmed address; empty for none
 * @param asked a new address whose code has not come back; empty for none
 * @param chats groups of the office that can be chosen
 * @param chat the chosen one; 0 for none
 * @param feed the path of their calendar; empty for none
 * @param feedSince since when they have it
 */
public record ChoiceView(
        boolean mailReady,
        boolean mailAllowed,
        boolean mail,
        String address,
        String asked,
        List<ChatView> chats,
        long chat,
        String feed,
        @Nullable Instant feedSince) {

    /** Takes a copy of the list. */
    public ChoiceView {
        chats = List.copyOf(chats);
    }
}
