package org.greenledger.app.reminders;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log of what was told.
 *
 * @param lines how many things the digest named
 * @param read whether the person read it in the program
 * @param channel by which way it also went; absent for the program alone
 * @param target an address of mail or the name of a chat
 */
public record SentRow(
        long digest,
        LocalDate day,
        String name,
        String unit,
        int lines,
        boolean read,
        Instant made,
        @Nullable Channel channel,
        String target,
        String state,
        int tries,
        @Nullable Instant sent,
        String error) {

    /** What became of it, in words. */
    public String outcome() {
        if (channel == null) {
            return read ? "已读" : "未读";
        }
        return switch (state) {
            case "sent" -> "已发出";
            case "failed" -> "没有发出，已停止重试";
            default -> tries == 0 ? "等待发出" : "没有发出，会再试";
        };
    }

    /** Whether somebody has to look at it. */
    public boolean stuck() {
        return state.equals("failed");
    }
}
