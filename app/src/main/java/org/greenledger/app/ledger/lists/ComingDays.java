package org.greenledger.app.ledger.lists;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The last days that come.
 *
 * @param issues how many unfinished issues end on each day; days without any are left out
 * @param milestones how many open milestones are due on each day, likewise
 * @param next the nearest of both kinds, by day
 */
public record ComingDays(
        Map<LocalDate, Integer> issues, Map<LocalDate, Integer> milestones, List<Coming> next) {}
