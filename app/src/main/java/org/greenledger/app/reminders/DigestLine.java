package org.greenledger.app.reminders;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * One thing that somebody is reminded of.
 *
 * @param above told because the person heads the unit above
 * @param secret stays inside the program
 */
public record DigestLine(
        String kind,
        String subject,
        String what,
        String address,
        LocalDate dueOn,
        String unitName,
        boolean above,
        boolean secret) {

    /** Whether its last day was over on that day. */
    public boolean late(LocalDate day) {
        return dueOn.isBefore(day);
    }

    /** How it stood with time on that day, for example 还有 7 天. */
    public String time(LocalDate day) {
        long days = ChronoUnit.DAYS.between(day, dueOn);
        return days == 0 ? "今天到期" : days > 0 ? "还有 " + days + " 天" : "逾期 " + -days + " 天";
    }
}
