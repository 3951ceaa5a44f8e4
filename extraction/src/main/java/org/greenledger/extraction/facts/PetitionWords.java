package org.greenledger.extraction.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The phrases petition figures are written in, one line each. {@code #} stands for the number; a
 * rule marked as needing petition words is tried only in sentences that name petitions themselves.
 */
final class PetitionWords {
    private static final String NUMBER =
            "([0-9][0-9,]{0,12}+(?:\\.[0-9]{1,4})?+|[零〇一二两三四五六七八九十百千]{1,9}+)";
    private static final String KIND =
            "(?:群众|生态|环境|环保|生态环境|信访|举报|投诉|转办|交办|来电来信|案件|事项|问题|移交|的|反映){0,6}";

    private static final List<Rule> RULES =
            List.of(
                    rule(
                            "batches",
                            false,
                            "转办批次数",
                            "(?<![第0-9一二三四五六七八九十-])#批(?:次)?(?=[,、]?(?:共|合计|累计|总计)?[0-9]|"
                                    + KIND
                                    + "[0-9])"),
                    rule("batches", false, "转办批次数", "(?:前|共|累计|1-|第1-|第一至|一至)#批"),
                    rule(
                            "cases",
                            true,
                            "转办信访件数",
                            "(?<![第0-9])(?:[0-9一二三四五六七八九十]{1,3}批(?:次)?)[,、]?(?:共|合计|累计|总计)?"
                                    + KIND
                                    + "#(?:件|个(?:信访|案件|举报)|信访|起)"),
                    rule(
                            "cases",
                            true,
                            "转办信访件数",
                            "(?:信访|举报|转办|交办|投诉)(?:举报)?(?:案件|事项|件|问题)?(?:共计|共|累计|总计|合计)?#(?:件|起)"),
                    rule(
                            "cases",
                            true,
                            "转办信访件数",
                            "(?<![0-9.])#(?:件|个|起)(?:中央|群众|生态|环境|环保|重复|交办|转办|的|督察组){0,5}(?:信访|举报|投诉)(?:举报)?(?:案件|事项|件|投诉)?(?!问题|举报|件|事项|案)"),
                    rule(
                            "problems",
                            true,
                            "信访反映的问题数",
                            "(?<![0-9.])#(?:件|个)(?:中央|群众|生态|环境|环保|交办|转办|的|督察组){0,5}(?:信访|举报|投诉)(?:举报|投诉)?问题"),
                    rule(
                            "problems",
                            true,
                            "信访反映的问题数",
                            "(?:件|批|批次)[,、]?(?:共计|共|涉及|反映|合计|包含|计)?(?:环境|生态环境)?#个(?:具体)?(?:生态|环境)*问题"),
                    rule("problems", true, "信访反映的问题数", "(?:涉及|反映|包含)(?:生态|环境|的)*问题#个"),
                    rule(
                            "key_cases",
                            true,
                            "重点信访件数",
                            "重点(?:信访|关注|交办|督办|举报|转办)?(?:案件|件|信访件|事项)(?:共|为|有)?#件"),
                    rule(
                            "key_cases",
                            true,
                            "重点信访件数",
                            "(?<![0-9.])#件(?:为)?重点(?:关注|交办|督办|信访)?(?:案件|件)"),
                    rule("calls", true, "来电件数", "(?:来电|电话)(?:举报|投诉)?#(?:件|个)"),
                    rule("letters", true, "来信件数", "(?:来信|信件|信函)(?:举报|投诉)?#(?:件|个)"),
                    rule("duplicates", true, "重复件数", "重复(?:件|访|信访|举报|投诉)(?:件)?#件"),
                    rule(
                            "to_rectify",
                            true,
                            "应完成整改数",
                            "(?:应(?:当)?(?:完成)?整改|需(?:要)?(?:完成)?整改|应完成)(?:完成)?(?:的)?(?:问题|事项)?#(?:项|件|个)"),
                    rule(
                            "completed",
                            true,
                            "已完成整改数",
                            "(?:实际|已经|已|现已)(?:完成|整改完成|全部完成)(?:整改)?(?:的)?#(?:项|件|个)"),
                    rule(
                            "completed",
                            true,
                            "已完成整改数",
                            "(?<![0-9.])#(?:项|件|个)(?:已经|已)(?:完成整改|整改完成|整改到位|完成)"),
                    rule(
                            "in_progress",
                            true,
                            "正在整改数",
                            "(?<![0-9.])#(?:项|件|个)(?:问题|信访件|案件)?(?:正在|仍在|尚在)(?:整改|办理|推进|查处)"),
                    rule(
                            "in_progress",
                            false,
                            "正在整改数",
                            "(?:正在|仍在)(?:整改|办理|推进|查处)(?:中)?(?:的)?#(?:项|件|个)"),
                    rule(
                            "closed_with_stage",
                            false,
                            "已办结(含阶段性办结)数",
                            "(?<!性|段|未|期)办结(?:的)?#(?:件|个|项)\\(含阶段性?办结\\)"),
                    rule(
                            "closed",
                            false,
                            "已办结数",
                            "(?<!性|段|未|期|应)办结(?:的)?(?:信访件|案件|问题)?#(?:件|个|项)(?!\\(含阶段)"),
                    rule("stage_closed", false, "阶段性办结数", "阶段性?办结(?:的)?#(?:件|个|项)"),
                    rule("open", false, "未办结数", "(?:未办结|未完成办理|尚未办结)(?:的)?#(?:件|个|项)"),
                    rule(
                            "on_time_rate",
                            false,
                            "按时办结率",
                            "(?:按时限?|按期限?|限期|及时)(?:办结|结案|完成|整改)率(?:(?:、|和|及|与)[^,。;0-9]{1,14}率)?(?:均|都|也)?(?:为|达到|达|是|保持)?#%"),
                    rule(
                            "disclosure_rate",
                            false,
                            "信息公开率",
                            "公开率(?:(?:、|和|及|与)[^,。;0-9]{1,14}率)?(?:均|都|也)?(?:为|达到|达|是|保持)?#%"),
                    rule(
                            "disclosure_rate",
                            false,
                            "信息公开率",
                            "公开率(?:、|和|及|与)[^,。;0-9]{1,14}率分别(?:为|达到|达|是)?#%"),
                    rule(
                            "on_time_rate",
                            false,
                            "按时办结率",
                            "(?:按时限?|按期限?|限期|及时)(?:办结|结案|完成|整改)率(?:、|和|及|与)[^,。;0-9]{1,14}率分别(?:为|达到|达|是)?#%"),
                    rule(
                            "disclosure_rate",
                            false,
                            "信息公开率",
                            "率(?:、|和|及|与)(?:信息)?公开率分别(?:为|达到|达|是)?[0-9.]{1,6}%(?:、|和|,)#%"),
                    rule(
                            "close_rate",
                            false,
                            "办结率(原文口径)",
                            "(?<!时|限|期|及)(?:办结率|结案率)(?:均)?(?:为|达到|达|是)?#%"),
                    rule(
                            "ordered_to_rectify",
                            false,
                            "责令整改家数",
                            "责令(?:限期)?(?:改正|整改)(?:企业|单位)?#(?:家|个|件)"),
                    rule("fined", false, "立案处罚家数", "立案(?:处罚|查处)(?:企业|单位)?#(?:家|件|起|宗)"),
                    rule("fines", false, "罚款金额(元)", "(?:罚款|处罚)(?:金额)?(?:共计|合计|共|累计)?#(万)?(?:余)?元"),
                    rule("investigated", false, "立案侦查件数", "立案侦查#(?:件|起|宗|案)"),
                    rule("administrative_detention", false, "行政拘留人数", "行政拘留#人"),
                    rule("criminal_detention", false, "刑事拘留人数", "刑事拘留#人"),
                    rule("interviewed", false, "约谈人数", "约谈(?:相关人员|责任人|干部|党政领导干部|领导干部)?#人"),
                    rule("accountable", false, "问责人数", "(?<!约谈)问责(?:相关人员|责任人|干部|党政领导干部|领导干部)?#人"),
                    rule("substantiated", true, "属实件数", "(?<!不|分|本)属实(?:的)?#件"),
                    rule("largely_substantiated", true, "基本属实件数", "基本属实(?:的)?#件"),
                    rule("partly_substantiated", true, "部分属实件数", "部分属实(?:的)?#件"),
                    rule("unsubstantiated", true, "不属实件数", "不属实(?:的)?#件"));

    private PetitionWords() {}

    private record Rule(String name, boolean needsPetitionWords, String reason, Pattern pattern) {}

    /** A figure and its place in the sentence. */
    record Figure(String name, BigDecimal value, int start, int end, String reason) {}

    private static Rule rule(String name, boolean needs, String reason, String words) {
        return new Rule(name, needs, reason, Pattern.compile(words.replace("#", NUMBER)));
    }

    /** All figures of a folded sentence; the first mention of each name counts. */
    static List<Figure> figures(String sentence, boolean namesPetitions) {
        List<Figure> figures = new ArrayList<>();
        for (Rule rule : RULES) {
            if (rule.needsPetitionWords && !namesPetitions || known(figures, rule.name)) {
                continue;
            }
            Matcher words = rule.pattern.matcher(sentence);
            while (words.find() && !known(figures, rule.name)) {
                if (rule.needsPetitionWords
                        && RECTIFIED.contains(rule.name)
                        && !petitionBefore(sentence, words.start())) {
                    continue;
                }
                BigDecimal value = value(words);
                if (value != null) {
                    figures.add(
                            new Figure(rule.name, value, words.start(), words.end(), rule.reason));
                }
            }
        }
        return figures;
    }

    /** How far rectification is counts only for petitions when they are what was named last. */
    private static boolean petitionBefore(String sentence, int at) {
        String before = sentence.substring(0, at);
        int petitions =
                Math.max(
                        Math.max(before.lastIndexOf("信访"), before.lastIndexOf("举报")),
                        Math.max(before.lastIndexOf("转办"), before.lastIndexOf("投诉")));
        return petitions >= 0
                && petitions > Math.max(before.lastIndexOf("项任务"), before.lastIndexOf("整改任务"));
    }

    private static final Set<String> RECTIFIED = Set.of("to_rectify", "completed", "in_progress");

    private static boolean known(List<Figure> figures, String name) {
        return figures.stream().anyMatch(figure -> figure.name.equals(name));
    }

    private static @Nullable BigDecimal value(Matcher words) {
        String number = words.group(1).replace(",", "");
        boolean inTenThousands = words.groupCount() > 1 && words.group(2) != null;
        if (Character.isDigit(number.charAt(0)) && number.charAt(0) < 0x80) {
            BigDecimal value = new BigDecimal(number);
            return inTenThousands ? value.movePointRight(4) : value;
        }
        Integer value = Numeral.value(number);
        return value == null ? null : BigDecimal.valueOf(value);
    }
}
