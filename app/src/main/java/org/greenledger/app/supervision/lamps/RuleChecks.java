package org.greenledger.app.supervision.lamps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.shared.Refusal;

/** What is wrong with a rule set, each with its place in the form. */
final class RuleChecks {

    private static final int RULES = 20;
    private static final int CONDITIONS = 8;
    private static final int REASON = 200;

    private final LampRuleSet set;
    private final List<Refusal> found = new ArrayList<>();

    private RuleChecks(LampRuleSet set) {
        this.set = set;
    }

    /** Everything that is wrong; empty for a set that can be switched on. */
    static List<Refusal> refusals(LampRuleSet set) {
        RuleChecks checks = new RuleChecks(set);
        checks.head();
        checks.lamps();
        checks.rules();
        checks.reachable();
        checks.otherwise();
        checks.consequences();
        return checks.found;
    }

    private void head() {
        if (set.name().isBlank() || set.name().length() > 60) {
            refuse("name", "请填写规则名称，不超过60个字");
        }
        if (set.source().isBlank() || set.source().length() > 200) {
            refuse("source", "请写明依据（哪级政府、哪年、什么文件），不超过200个字");
        }
    }

    private void lamps() {
        if (set.lamps().isEmpty()) {
            refuse("lamps", "至少要有一种灯");
        }
        Set<String> words = new HashSet<>();
        for (LampWord lamp : set.lamps()) {
            if (lamp.word().isBlank() || lamp.word().length() > 8) {
                refuse("word." + lamp.lamp().code(), lamp.lamp().chinese() + "的叫法要有1至8个字");
            } else if (!words.add(lamp.word())) {
                refuse("word." + lamp.lamp().code(), "两种灯都叫“" + lamp.word() + "”，请改一个");
            }
        }
    }

    private void rules() {
        if (set.rules().size() > RULES) {
            refuse("rules", "规则不能超过" + RULES + "条");
        }
        for (int k = 0; k < set.rules().size(); k++) {
            rule(k, set.rules().get(k));
        }
    }

    private void rule(int k, LampRule rule) {
        String at = "rule." + k;
        known(at, name(k), rule.lamp());
        reason(at + ".reason", name(k), rule.reason());
        if (rule.conditions().isEmpty()) {
            refuse(at, name(k) + "没有条件。没有条件的请写在“其余情形”");
        }
        if (rule.conditions().size() > CONDITIONS) {
            refuse(at, name(k) + "的条件不能超过" + CONDITIONS + "项");
        }
        for (Condition c : rule.conditions()) {
            if (c.number() < c.kind().least() || c.number() > c.kind().most()) {
                refuse(
                        at,
                        "%s“%s”要填%d至%d之间的整数"
                                .formatted(
                                        name(k),
                                        c.kind().chinese(),
                                        c.kind().least(),
                                        c.kind().most()));
            }
        }
        if (rule.impossible()) {
            refuse(at, name(k) + "的条件互相矛盾，永远不会满足");
        }
    }

    private void reachable() {
        for (int k = 0; k < set.rules().size(); k++) {
            LampRule rule = set.rules().get(k);
            for (int e = 0; e < k && !rule.conditions().isEmpty(); e++) {
                LampRule earlier = set.rules().get(e);
                if (!earlier.conditions().isEmpty() && earlier.followsFrom(rule)) {
                    refuse("rule." + k, name(k) + "永远轮不到：符合它的都先符合" + name(e) + "。请调整次序或条件");
                    break;
                }
            }
        }
    }

    private void otherwise() {
        Otherwise rest = set.otherwise();
        if (rest == null) {
            refuse("otherwise.lamp", "请选择其余情形亮什么灯，否则有的问题没有灯");
            return;
        }
        known("otherwise.lamp", "其余情形", rest.lamp());
        reason("otherwise.reason", "其余情形", rest.reason());
    }

    private void consequences() {
        Set<String> keys = new HashSet<>();
        for (int k = 0; k < set.consequences().size(); k++) {
            Consequence c = set.consequences().get(k);
            String at = "consequence." + k;
            String name = "第" + (k + 1) + "项后果";
            known(at, name, c.lamp());
            if (c.count() < 1 || c.count() > 12) {
                refuse(at, name + "的次数要在1至12之间");
            }
            if (c.points() < 0 || c.points() > 100) {
                refuse(at, name + "的扣分要在0至100之间");
            }
            if (c.act() == Act.NONE && c.points() == 0) {
                refuse(at, name + "既没有要办的事，也不扣分");
            }
            if (!keys.add(c.key())) {
                refuse(at, name + "与前面的一项重复");
            }
        }
    }

    private void known(String at, String name, Lamp lamp) {
        if (!set.knows(lamp)) {
            refuse(at, name + "用了" + lamp.chinese() + "，但这套规则没有勾选它");
        }
    }

    private void reason(String at, String name, String reason) {
        if (reason.isBlank() || reason.length() > REASON) {
            refuse(at, name + "要写明理由，不超过" + REASON + "个字");
        }
        for (String word : ReasonField.unknown(reason)) {
            refuse(at, name + "的理由里有不认识的“{" + word + "}”");
        }
    }

    private static String name(int k) {
        return "第" + (k + 1) + "条规则";
    }

    private void refuse(String at, String message) {
        found.add(Refusal.at(at, message));
    }
}
