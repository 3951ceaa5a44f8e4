package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.text.CleanText;

/**
 * Numbers a document states of itself: 4个方面16项61个问题, 六大类21项强化措施, 归纳梳理出14项整改任务, 移交的4个生态环境损害责任追究问题.
 *
 * <p>Names: {@code issues}, {@code issue_categories}, {@code tasks}, {@code task_categories},
 * {@code measures}, {@code accountability_issues}.
 */
final class DeclaredCounts {
    private static final int REACH = 400_000;
    private static final int MOST_MATCHES = 500;
    private static final String N = "(" + Numeral.PATTERN + ")";
    private static final String GROUP = "(?:个方面|大方面|方面|大类|个大类|个类别|类|个领域|大领域|大项)";

    private static final String ADJECTIVE =
            "(?:具体|突出|生态环境|环境|反馈|督察反馈|督察|整改|主要|共性|个性|重点|方面|子|生态环境保护|环保)?";

    /** 4个方面16项61个问题; 28个具体问题; 14项整改任务. */
    private static final Pattern ISSUES =
            Pattern.compile(
                    "(?:(?<![第0-9.一二三四五六七八九十百])"
                            + N
                            + GROUP
                            + "(?:共|的|,|、)?)?(?:"
                            + N
                            + "[项类条](?:共|的|,|、)?)?(?<![第0-9.一二三四五六七八九十百至\\-~])"
                            + N
                            + "(个方面|项|个|条|件)(?:反馈)?("
                            + ADJECTIVE
                            + "{0,2}问题|整改(?:任务|事项|问题)|(?:反馈|督察)(?:意见)?整改任务|任务)"
                            + "(?!线索|整改(?:完成|率)|已(?!(?:经)?(?:基本)?(?:完成|整改|销号)[^,。;]{0,6}?[0-9])|中的?有|未)");

    /** 反馈问题56个; 共61项问题; 具体问题共计32个. */
    private static final Pattern ISSUES_AFTER =
            Pattern.compile(
                    "(?:反馈|整改|具体|生态环境)(?:问题|任务)(?:清单)?(?:共计|总计|合计|共有|共|总数为|为|:)?"
                            + N
                            + "(?:个|项|条)(?!月|工作日|方面)");

    /** 梳理问题5个方面、31项. */
    private static final Pattern ISSUES_IN_GROUPS =
            Pattern.compile("问题" + N + GROUP + "[、,]?(?:共|共计)?" + N + "(?:个|项|条)");

    private static final Pattern ISSUE_CONTEXT =
            Pattern.compile(
                    "反馈|认领|承接|共计|明确|梳理|归纳|整理|分解|细化|督察组(?:提出|指出)|督察(?:指出|发现)|整改(?:方案|任务|清单|措施清单)|方案》?(?:明确|列出|确定|提出|涉及)|"
                            + "逐(?:条|项|一)|清单|台账|涉及|全部|对(?=[0-9一二三四五六七八九十]{1,4}[个项])|针对");
    private static final Pattern NOT_ISSUES =
            Pattern.compile(
                    "信访|转办|交办|举报|投诉|批次|批|案件|来电|来信|责任追究|问责|追责|移交的?[0-9一二三四五六七八九十]|挂牌督办|典型|近年来|"
                            + "例如|如下[0-9]|共性问题|个性问题|其他(?:部门|地区)|同类|自查|排查(?:出|发现)|举一反三.{0,20}(?:排查|发现)|专项排查|暗访|抽查");
    private static final Pattern AFTERWARDS =
            Pattern.compile(
                    "[^,。;]{0,6}(?:信访|举报|挂牌督办|线索)|已(?:经)?完成(?![^,。;]{0,4}[0-9])|未完成|达到序时|达序时");
    private static final Pattern PARTIAL =
            Pattern.compile(
                    "(?:其中|还有|剩余|尚有|其余|余下|仍有|已有|有|已完成|完成|基本完成|办结|销号|另有|另外|牵头(?:的|负责)?|所属|达到)$");

    /** 六大类21项强化措施; 4个方面14项主要措施; 5个方面共22条整改措施. */
    private static final Pattern TASKS =
            Pattern.compile(
                    "(?<![第0-9.一二三四五六七八九十百])"
                            + N
                            + "(?:个)?"
                            + GROUP
                            + "(?:的|,|、)?(?:提出|制定|明确|细化|部署|实施)?(?:了)?(?:共计|共|合计|总共)?"
                            + N
                            + "(?:项|条|个)(?:具体|重点|主要|强化|整改|长效|工作|保障|综合|治理|提升|攻坚|系统)*(措施|任务|举措|工作|行动)");

    private static final Pattern TASKS_ALONE =
            Pattern.compile(
                    "(?<![第0-9.一二三四五六七八九十百])" + N + "(?:项|条|个)(强化|长效|主要|重点)(?:整改)?(?:措施|举措)");
    private static final Pattern ORGANISATION = Pattern.compile("组织保障|保障措施|保障");

    private static final Pattern MEASURES =
            Pattern.compile(
                    "(?<![第0-9.一二三四五六七八九十百])" + N + "(?:项|条|个)(?:具体)?(?:的)?(?:具体|整改)(?:整改)?措施");

    private static final Pattern MEASURES_AFTER =
            Pattern.compile("(?:制定|制订|细化|明确|提出)(?:了)?(?:具体|整改)*措施(?:共计|共)?" + N + "(?:条|项|个)");

    private static final Pattern ACCOUNTABILITY =
            Pattern.compile(
                    "(?<![第0-9.一二三四五六七八九十百])"
                            + N
                            + "(?:个|项|件|起|条)(?:[^\\d,。;、\\n]{0,14}?)(?:责任追究|追责|问责)(?:的)?(?:典型)?(?:问题|案件|线索|事项)");
    private static final Pattern ACCOUNTABILITY_AFTER =
            Pattern.compile(
                    "(?:责任追究|追责|问责)(?:问题)?(?:案件|问题|线索|事项)(?:线索|清单)?(?:共计|共|:|为)?"
                            + N
                            + "(?:个|项|件|起|条)");

    private DeclaredCounts() {}

    /** Reads the counts of a cleaned text; a count stated in two ways raises a warning. */
    static Figures<Integer> read(CleanText text) {
        String folded = Fold.of(text.text());
        String head = folded.length() > REACH ? folded.substring(0, REACH) : folded;
        Map<String, Found<Integer>> values = new LinkedHashMap<>();
        List<Warning> warnings = new ArrayList<>();
        List<SourceSpan> taken = new ArrayList<>();
        accountability(head, values, taken);
        tasks(head, values, taken);
        issues(head, values, warnings, taken);
        simple(MEASURES, head, "measures", "“N项具体措施”", values, taken);
        simple(MEASURES_AFTER, head, "measures", "“制定措施N条”", values, taken);
        return new Figures<>("plan.declared.", values, List.of(), List.copyOf(warnings));
    }

    private static void accountability(
            String head, Map<String, Found<Integer>> values, List<SourceSpan> taken) {
        simple(ACCOUNTABILITY, head, "accountability_issues", "移交的责任追究问题数", values, taken);
        simple(ACCOUNTABILITY_AFTER, head, "accountability_issues", "移交的责任追究问题数", values, taken);
    }

    private static void simple(
            Pattern pattern,
            String head,
            String name,
            String reason,
            Map<String, Found<Integer>> values,
            List<SourceSpan> taken) {
        boolean numberFirst = pattern.pattern().startsWith("(?<!");
        Consumer<Matcher> take =
                words -> {
                    Integer number = Numeral.value(words.group(1));
                    SourceSpan span = new SourceSpan(words.start(), words.end());
                    if (number != null && free(taken, span)) {
                        taken.add(span);
                        values.putIfAbsent(name, new Found<>(number, span, reason));
                    }
                };
        if (numberFirst) {
            NumberScan.each(pattern, head, take);
        } else {
            each(pattern, head, take);
        }
    }

    private static void each(Pattern pattern, String head, Consumer<Matcher> take) {
        Matcher words = pattern.matcher(head);
        for (int matches = 0; matches < MOST_MATCHES && words.find(); matches++) {
            take.accept(words);
        }
    }

    private static void tasks(
            String head, Map<String, Found<Integer>> values, List<SourceSpan> taken) {
        NumberScan.each(
                TASKS,
                head,
                words -> {
                    Integer groups = Numeral.value(words.group(1));
                    Integer number = Numeral.value(words.group(2));
                    boolean plausible = groups != null && number != null && groups <= number;
                    boolean other =
                            words.group().endsWith("整改任务")
                                    || ORGANISATION.matcher(words.group()).find();
                    if (plausible && !other && groups != null && number != null) {
                        SourceSpan span = new SourceSpan(words.start(), words.end());
                        taken.add(span);
                        if (!values.containsKey("tasks")) {
                            values.put(
                                    "task_categories", new Found<>(groups, span, "“N类M项措施”中的类数"));
                            values.put("tasks", new Found<>(number, span, "“N类M项措施”中的项数"));
                        }
                    }
                });
        simple(TASKS_ALONE, head, "tasks", "“N项强化措施”", values, taken);
    }

    private record Candidate(Found<Integer> found, int score, int groups) {}

    private static void issues(
            String head,
            Map<String, Found<Integer>> values,
            List<Warning> warnings,
            List<SourceSpan> taken) {
        List<Candidate> candidates = new ArrayList<>();
        NumberScan.each(
                ISSUES,
                head,
                words -> {
                    boolean inGroups = words.group(1) != null || words.group(2) != null;
                    consider(candidates, head, words, 3, inGroups ? 3 : 0, words.group(5), taken);
                });
        each(ISSUES_IN_GROUPS, head, words -> consider(candidates, head, words, 2, 3, "问题", taken));
        each(ISSUES_AFTER, head, words -> consider(candidates, head, words, 1, 1, "问题", taken));
        Candidate best = null;
        for (Candidate candidate : candidates) {
            if (best == null || weight(candidate, candidates) > weight(best, candidates)) {
                best = candidate;
            }
        }
        if (best == null) {
            return;
        }
        values.put("issues", best.found);
        if (best.groups > 0) {
            values.put(
                    "issue_categories",
                    new Found<>(best.groups, best.found.span(), "“N个方面M个问题”中的方面数"));
        }
        for (Candidate other : candidates) {
            if (other.score >= best.score && !other.found.value().equals(best.found.value())) {
                warnings.add(
                        Warning.at(
                                "plan.declared.issues",
                                "declared-count-conflict",
                                "方案前后所称问题数不一致:“"
                                        + best.found.span().of(head)
                                        + "”与“"
                                        + other.found.span().of(head)
                                        + "”,已取前者,请核对",
                                other.found.span()));
                return;
            }
        }
    }

    private static int weight(Candidate candidate, List<Candidate> all) {
        long same =
                all.stream()
                        .filter(c -> c.found.value().equals(candidate.found.value()))
                        .limit(5)
                        .count();
        return candidate.score * 4 + (int) same;
    }

    private static void consider(
            List<Candidate> candidates,
            String head,
            Matcher words,
            int group,
            int bonus,
            String noun,
            List<SourceSpan> taken) {
        Integer number = Numeral.value(words.group(group));
        SourceSpan span = new SourceSpan(words.start(), words.end());
        if (number == null || number < 2 || number > 2_000 || !free(taken, span)) {
            return;
        }
        int start = Sentences.startBefore(head, span.start(), 60);
        String before = head.substring(start, span.start());
        String clause =
                before.substring(Math.max(before.lastIndexOf(','), before.lastIndexOf(';')) + 1);
        String after = head.substring(span.end(), Sentences.endAfter(head, span.end(), 24));
        if (NOT_ISSUES.matcher(clause + span.of(head)).find()
                || AFTERWARDS.matcher(after).lookingAt()
                || PARTIAL.matcher(before.strip()).find()) {
            return;
        }
        int score = bonus;
        score += ISSUE_CONTEXT.matcher(before + (bonus == 1 ? span.of(head) : "")).find() ? 3 : 0;
        score += noun.contains("整改任务") ? 3 : 0;
        score += noun.contains("整改") || noun.contains("反馈") || noun.contains("具体") ? 2 : 0;
        score += after.startsWith("逐") || after.startsWith(",逐") || after.startsWith(",制定") ? 1 : 0;
        score += after.matches("(?:已|有[0-9]|中有?[0-9]).*") ? 2 : 0;
        if (noun.equals("任务") && bonus == 0) {
            return;
        }
        if (score < 3) {
            return;
        }
        Integer groups =
                group == 3 && words.group(1) != null ? Numeral.value(words.group(1)) : null;
        candidates.add(
                new Candidate(
                        new Found<>(number, span, "方案自称的问题(整改任务)数"),
                        score,
                        groups == null ? 0 : groups));
    }

    private static boolean free(List<SourceSpan> taken, SourceSpan span) {
        return taken.stream()
                .noneMatch(other -> other.start() < span.end() && span.start() < other.end());
    }
}
