package org.greenledger.app.reminders;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * A rule as somebody types it.
 *
 * @param before numbers with commas or blanks between, for example {@code 30,7,1}
 * @param after likewise
 * @param every a number; empty or 0 for no more
 * @param until a number
 * @param aboveAfter a number; empty for never
 */
public record RuleForm(
        String kind,
        boolean active,
        String before,
        String after,
        String every,
        String until,
        String aboveAfter) {

    private static final int MOST = 6;
    private static final int FURTHEST = 365;
    private static final int LONGEST_UNTIL = 730;
    private static final int LONGEST_EVERY = 90;

    /** What is wrong with it; a list that can be added to. */
    List<Refusal> wrong() {
        List<Refusal> found = new ArrayList<>();
        check(found, "before", before, 0);
        check(found, "after", after, 1);
        one(found, "every", every, 0, LONGEST_EVERY, "“之后每隔”须为 0 到 90 天的整数，0 为不再提醒");
        Integer often = number(every);
        if (often != null && often == 1) {
            found.add(Refusal.at("every", "不能天天提醒：请写 2 天以上，或写 0"));
        }
        one(found, "until", until, 1, LONGEST_UNTIL, "“逾期超过多少天不再提醒”须为 1 到 730 的整数");
        if (!aboveAfter.isBlank()) {
            one(found, "aboveAfter", aboveAfter, 1, FURTHEST, "“同时告知上级”须为 1 到 365 天的整数，或留空");
        }
        return found;
    }

    private static void check(List<Refusal> found, String field, String text, int least) {
        List<Integer> days = numbers(text);
        if (days == null
                || days.size() > MOST
                || days.stream().anyMatch(d -> d < least || d > FURTHEST)) {
            found.add(
                    Refusal.at(
                            field,
                            "“%s”须为 %d 到 365 的整数，用逗号分开，最多 6 个"
                                    .formatted(least == 0 ? "到期前" : "逾期后", least)));
        }
    }

    private static void one(
            List<Refusal> found, String field, String text, int least, int most, String message) {
        Integer value = text.isBlank() && least == 0 ? Integer.valueOf(0) : number(text);
        if (value == null || value < least || value > most) {
            found.add(Refusal.at(field, message));
        }
    }

    private static @Nullable Integer number(String text) {
        return text.strip().matches("[0-9]{1,4}") ? Integer.valueOf(text.strip()) : null;
    }

    private static @Nullable List<Integer> numbers(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String[] parts = text.strip().split("[\\s,，、]+");
        if (!Arrays.stream(parts).allMatch(p -> p.matches("[0-9]{1,4}"))) {
            return null;
        }
        return Arrays.stream(parts).map(Integer::valueOf).distinct().toList();
    }

    /** The rule, when nothing is wrong. */
    ReminderRule rule() {
        List<Integer> early = numbers(before);
        List<Integer> late = numbers(after);
        Integer often = number(every);
        Integer last = number(until);
        return new ReminderRule(
                kind,
                active,
                early == null ? List.of() : early,
                late == null ? List.of() : late,
                often == null ? 0 : often,
                last == null ? 0 : last,
                number(aboveAfter));
    }

    /** The form that shows a rule. */
    public static RuleForm of(ReminderRule rule) {
        return new RuleForm(
                rule.kind(),
                rule.active(),
                join(rule.before()),
                join(rule.after()),
                Integer.toString(rule.every()),
                Integer.toString(rule.until()),
                rule.aboveAfter() == null ? "" : rule.aboveAfter().toString());
    }

    private static String join(List<Integer> days) {
        return days.stream().map(Object::toString).collect(Collectors.joining(","));
    }

    /** A rule in a sentence. */
    public static String inWords(ReminderRule rule) {
        if (!rule.active()) {
            return "不提醒";
        }
        List<String> parts = new ArrayList<>();
        List<Integer> early = rule.before().stream().filter(d -> d > 0).toList();
        if (!early.isEmpty()) {
            parts.add(
                    "前 "
                            + early.stream().map(Object::toString).collect(Collectors.joining("、"))
                            + " 天");
        }
        if (rule.before().contains(0)) {
            parts.add("当天");
        }
        if (!rule.after().isEmpty()) {
            parts.add(
                    "后 "
                            + rule.after().stream()
                                    .map(Object::toString)
                                    .collect(Collectors.joining("、"))
                            + " 天");
        }
        if (rule.every() > 0) {
            parts.add("再每 " + rule.every() + " 天");
        }
        parts.add("超过 " + rule.until() + " 天不再提醒");
        if (rule.aboveAfter() != null) {
            parts.add("逾期 " + rule.aboveAfter() + " 天起同时告知上级负责人");
        }
        return String.join("，", parts);
    }
}
