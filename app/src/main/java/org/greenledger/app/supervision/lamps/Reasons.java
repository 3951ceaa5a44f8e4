package org.greenledger.app.supervision.lamps;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** Fills a reason with what is so. */
final class Reasons {

    private static final int NAMED = 3;

    private Reasons() {}

    /**
     * @param works those that met the rule, the most urgent first
     */
    static String sentence(String template, IssueFacts facts, List<Work> works, LocalDate day) {
        Matcher m = ReasonField.BRACED.matcher(template);
        StringBuilder out = new StringBuilder();
        while (m.find()) {
            String word = m.group(1);
            String value = word;
            for (ReasonField field : ReasonField.values()) {
                if (field.word().equals(word)) {
                    value = value(field, facts, works, day);
                }
            }
            m.appendReplacement(out, Matcher.quoteReplacement(value));
        }
        return m.appendTail(out).toString();
    }

    private static String value(
            ReasonField field, IssueFacts facts, List<Work> works, LocalDate day) {
        Work w = works.get(0);
        long left = LampRules.left(w.dueOn(), day);
        Integer scheduled = w.scheduled();
        return switch (field) {
            case WORK -> names(works);
            case DUE -> date(w.dueOn(), "未定");
            case DAYS_LEFT -> w.dueOn() == null ? "未定" : String.valueOf(Math.max(0, left));
            case DAYS_OVER -> w.dueOn() == null ? "0" : String.valueOf(Math.max(0, -left));
            case STAGE -> stage(works, day).map(Stage::what).orElse("节点");
            case STAGE_DUE -> stage(works, day).map(s -> s.dueOn().toString()).orElse("未定");
            case FORECAST -> date(w.forecastOn(), "未报");
            case PERCENT -> w.percent() + "%";
            case SCHEDULED -> scheduled == null ? "未定" : scheduled + "%";
            case MISSED -> String.valueOf(works.stream().mapToInt(Work::missed).max().orElse(0));
            case CRITICISM -> criticism(facts);
        };
    }

    private static String names(List<Work> works) {
        String some = String.join("、", works.stream().limit(NAMED).map(Work::name).toList());
        return works.size() > NAMED ? some + "等" + works.size() + "条" : some;
    }

    /** The milestone missed first, else the next. */
    private static Optional<Stage> stage(List<Work> works, LocalDate day) {
        return works.stream()
                .flatMap(w -> w.stages().stream())
                .min(
                        Comparator.comparing((Stage s) -> !s.dueOn().isBefore(day))
                                .thenComparing(Stage::dueOn));
    }

    private static String criticism(IssueFacts facts) {
        return facts.said().stream()
                .max(Comparator.comparing(Said::on))
                .map(s -> s.on() + " " + s.by() + " " + s.kind().chinese())
                .orElse("批评");
    }

    private static String date(@Nullable LocalDate day, String otherwise) {
        return day == null ? otherwise : day.toString();
    }
}
