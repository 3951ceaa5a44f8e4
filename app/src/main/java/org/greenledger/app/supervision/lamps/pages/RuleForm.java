package org.greenledger.app.supervision.lamps.pages;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.greenledger.app.ledger.standing.Lamp;
import org.greenledger.app.supervision.lamps.Act;
import org.greenledger.app.supervision.lamps.Condition;
import org.greenledger.app.supervision.lamps.ConditionKind;
import org.greenledger.app.supervision.lamps.Consequence;
import org.greenledger.app.supervision.lamps.Counting;
import org.greenledger.app.supervision.lamps.CriticismKind;
import org.greenledger.app.supervision.lamps.Join;
import org.greenledger.app.supervision.lamps.LampRule;
import org.greenledger.app.supervision.lamps.LampRuleSet;
import org.greenledger.app.supervision.lamps.LampWord;
import org.greenledger.app.supervision.lamps.Otherwise;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A rule set as it stands in the form. What cannot be read becomes what the checker refuses: a
 * number that is none becomes 0, an unknown word the first of its kind.
 */
final class RuleForm {

    private static final int MOST = 40;

    private final MultiValueMap<String, String> sent;

    private RuleForm(MultiValueMap<String, String> sent) {
        this.sent = sent;
    }

    static LampRuleSet read(MultiValueMap<String, String> sent) {
        RuleForm form = new RuleForm(sent);
        String otherwise = form.one("otherwise.lamp");
        return new LampRuleSet(
                form.one("name").strip(),
                form.one("source").strip(),
                form.lamps(),
                form.rules(),
                lamp(otherwise) == null
                        ? null
                        : new Otherwise(
                                form.lampOr("otherwise.lamp"),
                                form.one("otherwise.reason").strip()),
                form.consequences());
    }

    /** The same after a button: add, remove or move a rule, a condition or a consequence. */
    static LampRuleSet after(LampRuleSet set, String act) {
        String[] words = act.split("\\.");
        int k = words.length > 1 ? number(words[1]) : -1;
        int c = words.length > 2 ? number(words[2]) : -1;
        List<LampRule> rules = new ArrayList<>(set.rules());
        List<Consequence> consequences = new ArrayList<>(set.consequences());
        Lamp first = set.lamps().isEmpty() ? Lamp.RED : set.lamps().get(0).lamp();
        boolean known = k >= 0 && k < rules.size();
        switch (words[0]) {
            case "add-rule" ->
                    rules.add(
                            new LampRule(
                                    Join.ALL,
                                    List.of(Condition.of(ConditionKind.OVERDUE, 1)),
                                    first,
                                    ""));
            case "remove-rule" -> {
                if (known) {
                    rules.remove(k);
                }
            }
            case "up-rule" -> {
                if (known && k > 0) {
                    rules.add(k - 1, rules.remove(k));
                }
            }
            case "down-rule" -> {
                if (known && k < rules.size() - 1) {
                    rules.add(k + 1, rules.remove(k));
                }
            }
            case "add-condition", "remove-condition" -> {
                if (known) {
                    rules.set(k, with(rules.get(k), words[0].startsWith("add"), c));
                }
            }
            case "add-consequence" ->
                    consequences.add(new Consequence(first, 1, Counting.LIT, Act.INTERVIEW, 0));
            case "remove-consequence" -> {
                if (k >= 0 && k < consequences.size()) {
                    consequences.remove(k);
                }
            }
            default -> {}
        }
        return new LampRuleSet(
                set.name(), set.source(), set.lamps(), rules, set.otherwise(), consequences);
    }

    private static LampRule with(LampRule rule, boolean add, int c) {
        List<Condition> conditions = new ArrayList<>(rule.conditions());
        if (add) {
            conditions.add(Condition.of(ConditionKind.STAGE_MISSED, 1));
        } else if (c >= 0 && c < conditions.size()) {
            conditions.remove(c);
        }
        return new LampRule(rule.join(), conditions, rule.lamp(), rule.reason());
    }

    private List<LampWord> lamps() {
        return Arrays.stream(Lamp.values())
                .filter(l -> sent.containsKey("lamp." + l.code()))
                .map(l -> new LampWord(l, one("word." + l.code()).strip()))
                .toList();
    }

    private List<LampRule> rules() {
        List<LampRule> all = new ArrayList<>();
        for (int k = 0; k < MOST && sent.containsKey("rule." + k + ".lamp"); k++) {
            String at = "rule." + k;
            List<Condition> conditions = new ArrayList<>();
            for (int c = 0; c < MOST && sent.containsKey(at + ".c." + c + ".kind"); c++) {
                conditions.add(condition(at + ".c." + c));
            }
            all.add(
                    new LampRule(
                            one(at + ".join").equals("any") ? Join.ANY : Join.ALL,
                            conditions,
                            lampOr(at + ".lamp"),
                            one(at + ".reason").strip()));
        }
        return all;
    }

    private Condition condition(String at) {
        ConditionKind kind = ConditionKind.of(one(at + ".kind")).orElse(ConditionKind.DAYS_LEFT);
        List<CriticismKind> criticism =
                kind != ConditionKind.CRITICISED
                        ? List.of()
                        : sent.getOrDefault(at + ".criticism", List.of()).stream()
                                .flatMap(v -> CriticismKind.of(v).stream())
                                .distinct()
                                .toList();
        return new Condition(kind, kind.counted() ? number(one(at + ".number")) : 0, criticism);
    }

    private List<Consequence> consequences() {
        List<Consequence> all = new ArrayList<>();
        for (int k = 0; k < MOST && sent.containsKey("consequence." + k + ".lamp"); k++) {
            String at = "consequence." + k;
            String act = one(at + ".act");
            String counting = one(at + ".counting");
            all.add(
                    new Consequence(
                            lampOr(at + ".lamp"),
                            number(one(at + ".count")),
                            Arrays.stream(Counting.values())
                                    .filter(v -> v.name().toLowerCase(Locale.ROOT).equals(counting))
                                    .findFirst()
                                    .orElse(Counting.LIT),
                            Arrays.stream(Act.values())
                                    .filter(v -> v.code().equals(act))
                                    .findFirst()
                                    .orElse(Act.NONE),
                            one(at + ".points").isBlank() ? 0 : number(one(at + ".points"))));
        }
        return all;
    }

    private String one(String name) {
        String value = sent.getFirst(name);
        return value == null ? "" : value.replace("\0", "");
    }

    private Lamp lampOr(String name) {
        Lamp lamp = lamp(one(name));
        return lamp == null ? Lamp.RED : lamp;
    }

    private static @Nullable Lamp lamp(String code) {
        return Arrays.stream(Lamp.values())
                .filter(l -> l.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    /** -1 for what is no number. */
    private static int number(String text) {
        return text.strip().matches("[0-9]{1,6}") ? Integer.parseInt(text.strip()) : -1;
    }
}
