package org.greenledger.app.ledger.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.Progress;

/**
 * A list of issues in numbers. Every number is that of a list with one condition more.
 *
 * @param all everything together
 * @param acceptance how many in each state; states without any are left out
 * @param lamps how many have each lamp, the worst first; lamps without any are left out
 * @param leads by the unit that leads, the most troubled first
 * @param areas by place, likewise
 * @param inspections by the inspection's id, likewise
 */
public record IssueOverview(
        Group all,
        Map<Acceptance, Integer> acceptance,
        List<LampCount> lamps,
        List<Group> leads,
        List<Group> areas,
        List<Group> inspections) {

    /**
     * Issues that have something in common.
     *
     * @param key what they have in common
     * @param progress how many in each state; states without any are left out
     * @param overdue past their last day and not finished
     * @param soon near it and not finished
     */
    public record Group(String key, Map<Progress, Integer> progress, int overdue, int soon) {

        /** How many there are. */
        public int total() {
            return progress.values().stream().mapToInt(Integer::intValue).sum();
        }

        /** What share is done, in per cent, from 0 to 100. */
        public int rate() {
            return total() == 0 ? 0 : Math.round(100f * count(Progress.DONE) / total());
        }

        /** How many have this progress. */
        public int count(Progress one) {
            return progress.getOrDefault(one, 0);
        }
    }

    private static final Comparator<Group> BY_TROUBLE =
            Comparator.comparingInt(Group::overdue)
                    .thenComparingInt(g -> g.count(Progress.BEHIND))
                    .thenComparingInt(Group::total)
                    .reversed()
                    .thenComparing(Group::key);

    static IssueOverview of(List<JdbcIssueLists.Tally> tallies) {
        Map<String, Group> all = new LinkedHashMap<>();
        Map<String, Group> leads = new LinkedHashMap<>();
        Map<String, Group> areas = new LinkedHashMap<>();
        Map<String, Group> inspections = new LinkedHashMap<>();
        Map<Acceptance, Integer> acceptance = new EnumMap<>(Acceptance.class);
        List<LampCount> lamps = new ArrayList<>();
        for (JdbcIssueLists.Tally t : tallies) {
            String inspection = t.inspection();
            String lead = t.lead();
            String area = t.area();
            String accepted = t.acceptance();
            LampCount lamp = t.lamp();
            if (lamp != null) {
                lamps.add(lamp);
            } else if (accepted != null) {
                acceptance.put(Acceptance.of(accepted), t.issues());
            } else if (inspection != null) {
                add(all, "", t);
                add(inspections, inspection, t);
            } else if (lead != null) {
                add(leads, lead, t);
            } else if (area != null) {
                add(areas, area, t);
            }
        }
        lamps.sort(LampCount.WORST_FIRST);
        return new IssueOverview(
                all.getOrDefault("", new Group("", Map.of(), 0, 0)),
                acceptance,
                lamps,
                sorted(leads.values()),
                sorted(areas.values()),
                sorted(inspections.values()));
    }

    private static void add(Map<String, Group> groups, String key, JdbcIssueLists.Tally t) {
        Group before =
                groups.getOrDefault(key, new Group(key, new EnumMap<>(Progress.class), 0, 0));
        before.progress()
                .merge(Progress.of(String.valueOf(t.progress())), t.issues(), Integer::sum);
        groups.put(
                key,
                new Group(
                        key,
                        before.progress(),
                        before.overdue() + t.overdue(),
                        before.soon() + t.soon()));
    }

    private static List<Group> sorted(Collection<Group> groups) {
        List<Group> all = new ArrayList<>(groups);
        all.sort(BY_TROUBLE);
        return all;
    }
}
