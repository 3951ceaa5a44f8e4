package org.greenledger.app.reminders;

/**
 * A group of an office's chat.
 *
 * @param host where it lies; its address is secret
 */
public record ChatView(
        long id, String name, ChatSort sort, String host, boolean signed, String by) {}
