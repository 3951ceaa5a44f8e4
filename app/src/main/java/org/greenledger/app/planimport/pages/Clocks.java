package org.greenledger.app.planimport.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.greenledger.app.web.Frame;
import org.jspecify.annotations.Nullable;

/** Times as these pages show them. */
public final class Clocks {

    private static final ZoneId OFFICES = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    private Clocks() {}

    /** For example 2026-06-30 14:02. */
    public static String minute(Instant at) {
        return MINUTE.format(at.atZone(OFFICES));
    }

    /** For example 14:02 of the same day, 2026-06-29 14:02 of another. */
    public static String brief(Instant at, Frame frame) {
        LocalDate day = LocalDate.ofInstant(at, OFFICES);
        return day.equals(frame.today()) ? HOUR.format(at.atZone(OFFICES)) : minute(at);
    }

    /** How long a file has been read, for example 已读 12 秒; 排队中 while it waits. */
    public static String waited(@Nullable Instant started, Instant now) {
        return started == null
                ? "排队中"
                : "已读 " + Math.max(0, Duration.between(started, now).toSeconds()) + " 秒";
    }
}
