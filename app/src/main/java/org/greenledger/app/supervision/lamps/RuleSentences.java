package org.greenledger.app.supervision.lamps;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A rule set in plain Chinese, one sentence for each rule. */
public final class RuleSentences {

    private RuleSentences() {}

    /** Each rule in its order, the rest, then what falls due. */
    public static List<String> of(LampRuleSet set) {
        List<String> all = new ArrayList<>();
        for (LampRule rule : set.rules()) {
            all.add(sentence(set, rule));
        }
        Otherwise rest = set.otherwise();
        if (rest != null) {
            all.add("其余情形，亮" + set.word(rest.lamp()) + "。");
        }
        for (Consequence c : set.consequences()) {
            all.add(sentence(set, c));
        }
        return all;
    }

    private static String sentence(LampRuleSet set, LampRule rule) {
        String conditions =
                rule.conditions().stream()
                        .map(Condition::chinese)
                        .collect(Collectors.joining(rule.join() == Join.ALL ? "，并且" : "，或者"));
        return (conditions.isEmpty() ? "（还没有条件）" : conditions) + "：亮" + set.word(rule.lamp()) + "。";
    }

    private static String sentence(LampRuleSet set, Consequence c) {
        String act = c.act() == Act.NONE ? "" : "，应" + c.act().chinese();
        String points = c.points() == 0 ? "" : "，扣牵头单位" + c.points() + "分";
        return "同一问题的"
                + set.word(c.lamp())
                + (c.count() == 1 && c.counting() == Counting.LIT
                        ? "每" + c.counting().chinese(1)
                        : "每" + c.counting().chinese(c.count()))
                + act
                + points
                + "。";
    }
}
