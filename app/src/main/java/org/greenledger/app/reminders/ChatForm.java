package org.greenledger.app.reminders;

/**
 * A new group of a chat.
 *
 * @param address where the robot listens, http or https
 * @param template the body, JSON; empty for the sort's own
 * @param secret what messages are signed with; may be empty
 */
public record ChatForm(
        String name, ChatSort sort, String address, String template, String secret) {}
