package org.greenledger.app.web.pieces;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened.
 *
 * @param when the day or minute, as it is read
 * @param who the person or unit; empty for the system
 * @param what a sentence
 * @param detail why, or from what to what; may be empty
 * @param address where more of it is; {@code null} for nowhere
 */
public record TimelineEntry(
        String when, String who, String what, String detail, @Nullable String address) {}
