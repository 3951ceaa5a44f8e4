package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.ledger.standing.Lamp;
import org.jspecify.annotations.Nullable;

/** On which days a consequence fell due, told from the lamps that an issue had. */
final class LampCounting {

    /**
     * A lamp from a day until, but not on, another.
     *
     * @param to absent while it is lit
     */
    record Lit(@Nullable Lamp lamp, LocalDate from, @Nullable LocalDate to) {
        boolean on(LocalDate day) {
            LocalDate end = to;
            return !from.isAfter(day) && (end == null || end.isAfter(day));
        }
    }

    private LampCounting() {}

    /**
     * The days, in order.
     *
     * @param history the lamps in order
     * @param reckoned the days on which periods were reckoned, in order
     * @param since the day from which the rule set holds
     */
    static List<LocalDate> due(
            Consequence c, List<Lit> history, List<LocalDate> reckoned, LocalDate since) {
        return c.counting() == Counting.LIT
                ? lit(c, history, since)
                : periods(c, history, reckoned, since);
    }

    /** Lamps of the same colour that follow each other without a gap are one. */
    private static List<LocalDate> lit(Consequence c, List<Lit> history, LocalDate since) {
        List<LocalDate> days = new ArrayList<>();
        int count = 0;
        Lit before = null;
        for (Lit lit : history) {
            boolean goesOn =
                    before != null && before.lamp() == lit.lamp() && lit.from().equals(before.to());
            if (lit.lamp() == c.lamp()
                    && !goesOn
                    && !lit.from().isBefore(since)
                    && ++count % c.count() == 0) {
                days.add(lit.from());
            }
            before = lit;
        }
        return days;
    }

    private static List<LocalDate> periods(
            Consequence c, List<Lit> history, List<LocalDate> reckoned, LocalDate since) {
        List<LocalDate> days = new ArrayList<>();
        int count = 0;
        for (LocalDate day : reckoned) {
            if (day.isBefore(since)) {
                continue;
            }
            boolean on = history.stream().anyMatch(l -> l.lamp() == c.lamp() && l.on(day));
            if (on && ++count % c.count() == 0) {
                days.add(day);
            }
            if (!on && c.counting() == Counting.PERIODS_IN_A_ROW) {
                count = 0;
            }
        }
        return days;
    }
}
