package org.greenledger.app.ledger.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.lists.IssueOverview.Group;
import org.jspecify.annotations.Nullable;

/**
 * What units and places are ordered by. Offices publish both orders, for a unit with one issue is
 * easily first by rate (Sichuan's quarterly bulletin of 2020 ranks by rate and by count).
 */
enum Ranking {
    TROUBLE("trouble", "按超期", "超期和未达序时多的在前", null),
    RATE(
            "rate",
            "按完成率",
            "完成率高的在前，相同的问题多的在前",
            Comparator.<Group>comparingDouble(g -> -exactRate(g))
                    .thenComparingInt(g -> -g.total())),
    COUNT(
            "count",
            "按完成数",
            "完成多的在前，相同的完成率高的在前",
            Comparator.<Group>comparingInt(g -> -g.count(Progress.DONE))
                    .thenComparingDouble(g -> -exactRate(g)));

    private final String code;
    private final String chinese;
    private final String words;
    private final @Nullable Comparator<Group> order;

    Ranking(String code, String chinese, String words, @Nullable Comparator<Group> order) {
        this.code = code;
        this.chinese = chinese;
        this.words = words;
        this.order = order;
    }

    static Ranking of(String code) {
        return Arrays.stream(values()).filter(r -> r.code.equals(code)).findFirst().orElse(TROUBLE);
    }

    String code() {
        return code;
    }

    String chinese() {
        return chinese;
    }

    String words() {
        return words;
    }

    private static double exactRate(Group g) {
        return g.total() == 0 ? 0 : (double) g.count(Progress.DONE) / g.total();
    }

    /** The groups in this order; {@code TROUBLE} is the one they come in. */
    List<Group> order(List<Group> groups) {
        Comparator<Group> by = order;
        return by == null ? groups : groups.stream().sorted(by.thenComparing(Group::key)).toList();
    }

    /** Each group's place, from 1; equal ones share theirs, and the next is counted on. */
    List<Integer> places(List<Group> ordered) {
        List<Integer> places = new ArrayList<>();
        Comparator<Group> by = order;
        for (int k = 0; k < ordered.size(); k++) {
            boolean same =
                    by != null && k > 0 && by.compare(ordered.get(k - 1), ordered.get(k)) == 0;
            places.add(same ? places.get(k - 1) : k + 1);
        }
        return places;
    }
}
