package org.greenledger.app.ledger.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyWords;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.InspectionEntry;
import org.greenledger.app.ledger.PlanView;
import org.greenledger.app.ledger.QuotedAt;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.app.ledger.TermEntry;
import org.jspecify.annotations.Nullable;

/** What plans, tasks and indicators say, as pages show it. */
public final class PlanWords {

    private static final Map<String, String> LEVELS =
            Map.of("central", "中央", "provincial", "省级", "municipal", "市级");
    private static final Map<String, String> KINDS =
            Map.of("inspection", "督察", "look-back", "督察“回头看”", "special", "专项督察");
    private static final Map<String, String> COMPARATORS =
            Map.of(
                    "<",
                    "小于",
                    "<=",
                    "不高于",
                    "=",
                    "等于",
                    ">=",
                    "不低于",
                    ">",
                    "大于",
                    "decrease-by",
                    "下降",
                    "increase-by",
                    "上升");
    private static final Map<String, String> PETITIONS = petitionWords();

    private PlanWords() {}

    /**
     * A figure the ledger holds beside what the plan says of itself.
     *
     * @param declared what the plan says; absent where it says nothing
     */
    public record Figure(String label, int found, @Nullable String declared) {
        /** Whether the two are not the same. */
        public boolean differs() {
            return declared != null && !declared.equals(String.valueOf(found));
        }
    }

    /** The counts of a plan, with what its newest version declares. */
    public static List<Figure> figures(PlanView plan) {
        Map<String, String> declared =
                plan.versions().isEmpty() || !plan.whole()
                        ? Map.of()
                        : plan.versions().get(0).declared();
        List<Figure> all = new ArrayList<>();
        all.add(new Figure("问题", plan.problems(), declared.get("issues")));
        if (plan.subProblems() > 0) {
            all.add(new Figure("子问题", plan.subProblems(), null));
        }
        all.add(new Figure("措施", plan.measures(), null));
        all.add(new Figure("强化措施", plan.tasks(), declared.get("tasks")));
        all.add(new Figure("指标", plan.indicators(), null));
        if (plan.withdrawn() > 0) {
            all.add(new Figure("已撤出", plan.withdrawn(), null));
        }
        return all;
    }

    /** Level, round, kind, team and days of an inspection in one line. */
    public static String inspection(InspectionEntry e) {
        List<String> parts = new ArrayList<>();
        parts.add(e.region());
        String level = e.level();
        String kind = e.kind();
        if (level != null || kind != null) {
            parts.add(
                    (level == null ? "" : LEVELS.getOrDefault(level, ""))
                            + (e.round() == null ? "" : "第" + e.round() + "轮")
                            + (kind == null ? "" : KINDS.getOrDefault(kind, "")));
        }
        String team = e.team();
        if (team != null) {
            parts.add(team);
        }
        if (e.starts() != null || e.ends() != null) {
            parts.add(day(e.starts()) + " 至 " + day(e.ends()));
        }
        return String.join(" · ", parts);
    }

    private static String day(@Nullable String date) {
        return date == null ? "？" : date.startsWith("--") ? "？年" + date.substring(2) : date;
    }

    /** The day of a moment, in the offices' time. */
    public static String day(Instant at) {
        return LocalDate.ofInstant(at, ZoneId.of("Asia/Shanghai")).toString();
    }

    /** Petition figures in one line. */
    public static String petitions(Map<String, String> figures) {
        return figures.entrySet().stream()
                .map(e -> PETITIONS.getOrDefault(e.getKey(), e.getKey()) + " " + e.getValue())
                .collect(Collectors.joining("，"));
    }

    private static Map<String, String> petitionWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("batches", "批次");
        words.put("cases", "件数");
        words.put("problems", "问题");
        words.put("key_cases", "重点件");
        words.put("to_rectify", "需整改");
        words.put("completed", "已完成");
        words.put("in_progress", "整改中");
        words.put("on_time_rate", "按期办结率");
        words.put("disclosure_rate", "公开率");
        return words;
    }

    /** A task's text without the first sentence, which is its title. */
    public static String rest(TaskEntry task) {
        String text = task.text();
        return text.startsWith(task.title())
                ? text.substring(task.title().length()).replaceFirst("^[。；：，、\\s]+", "")
                : text;
    }

    /** Who does a task, role by role; or the words that refer elsewhere. */
    public static String units(TaskEntry task) {
        List<String> roles = new ArrayList<>();
        for (DutyRole role : DutyRole.values()) {
            String units = DutyWords.write(task.duties(), role);
            if (!units.isEmpty()) {
                roles.add(role.chinese() + "：" + units);
            }
        }
        String reference = task.divisionByReference();
        return roles.isEmpty() && reference != null ? reference : String.join("；", roles);
    }

    /** Until when a task is done. */
    public static String terms(TaskEntry task) {
        return task.terms().stream()
                .map(PlanWords::term)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    private static String term(TermEntry t) {
        LocalDate due = t.dueOn();
        return due == null ? t.kind().chinese() : due.toString();
    }

    /** What an indicator demands, for example 不低于 85.3%. */
    public static String demand(IndicatorEntry i) {
        String unit = i.unit();
        return COMPARATORS.getOrDefault(i.comparator(), i.comparator())
                + " "
                + i.value().stripTrailingZeros().toPlainString()
                + (unit == null ? "" : unit.equals("%") ? "%" : " " + unit);
    }

    /** Where words stand in the plan; {@code null} where nobody knows. */
    public static @Nullable String source(@Nullable QuotedAt at) {
        return IssueModel.source(at);
    }
}
