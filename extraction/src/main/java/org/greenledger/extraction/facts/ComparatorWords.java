package org.greenledger.extraction.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The words that compare an indicator with its figure. 以上, 以下, 以内, 不低于, 不高于, 达到 include the number
 * (Civil Code art. 1259); 大于, 高于, 超过, 小于, 低于, 不足 do not; 为0 and 消除 mean exactly; 较某年下降 is a change.
 */
final class ComparatorWords {
    private static final String STEADY =
            "(?:稳定|总体|基本|平均|力争|分别|均|都|全部|要|应|应当|能够|可|需|须|也|将|已|至少|持续|逐步|同步|每年|以上)*";

    private static final String BASELINE =
            "(?:(?:较|比|相比|相较|相对于|与|对比|同比)?(?:于)?(?<year>[12][0-9]{3})年(?:度)?(?:基准|同期|水平|末|底)*(?:相比|基础上|基数上|水平上|为基准(?:年)?)?(?:,)?"
                    + "|在(?<year2>[12][0-9]{3})年(?:度)?(?:的)?(?:水平|基数)?(?:基础)?(?:之)?上(?:再)?)?";

    /** Comparator words before a number, longest first. */
    static final Pattern BEFORE =
            Pattern.compile(
                    STEADY
                            + "(?:(?<atleast>不得?低于|不得?少于|不得?小于|不低於|至少达到|至少|(?:高|大|多)于(?:或)?等于|≥|>=|达到(?:了)?|达|"
                            + "(?:提高|提升|增加|上升|增长|扩大|恢复|改善|增)(?:到|至))"
                            + "|(?<atmost>不得?高于|不得?超过|不得?大于|不得?多于|(?:低|小|少)于(?:或)?等于|≤|<=|控制(?:在|到)|压减(?:到|至)|"
                            + "(?:下降|降低|减少|缩减|削减|降|压降)(?:到|至))"
                            + "|(?<more>大于|高于|超过|多于|>)"
                            + "|(?<less>小于|低于|少于|<)"
                            + "|(?<kept>稳定在|保持在|维持在|保持|稳定|维持)"
                            + "|(?<exact>等于|为|实现|是|=)"
                            + "|(?<change>"
                            + BASELINE
                            + "(?:累计|分别|均|年均|平均|总体|再|力争|共|约|至少|各)*(?<direction>下降|降低|减少|削减|减排|压减|缩减|上升|提高|增加|增长|提升|改善)"
                            + "(?:比例|幅度|率)?(?<least>(?:达到|达|不低于|不少于|至少|超过|大于|为|约|了|不高于)*)))"
                            + STEADY
                            + "$");

    private static final Pattern AFTER =
            Pattern.compile("(?:\\([^()]{0,12}\\))?(以上|及以上|以下|及以下|以内|之内|左右|上下)");

    private ComparatorWords() {}

    /**
     * What the words mean.
     *
     * @param sign one of the signs of the plan draft
     * @param baseline year compared with
     */
    record Comparison(String sign, @Nullable Integer baseline, String words) {}

    /** The words found by {@link #BEFORE} and those after the number; null where they disagree. */
    static @Nullable Comparison of(Matcher before, String after) {
        Matcher tail = AFTER.matcher(after);
        String suffix = tail.lookingAt() ? tail.group(1) : "";
        String words = before.group().strip() + (suffix.isEmpty() ? "" : "…" + suffix);
        if (before.group("change") != null) {
            boolean down = "下降降低减少削减减排压减缩减".contains(before.group("direction"));
            String year =
                    before.group("year") != null ? before.group("year") : before.group("year2");
            return new Comparison(
                    down ? "decrease-by" : "increase-by",
                    year == null ? null : Integer.valueOf(year),
                    words);
        }
        String sign = bySuffix(suffix);
        return new Comparison(sign != null ? sign : byPrefix(before), null, words);
    }

    /** Length of the words right after the number that belong to the comparison. */
    static int lengthAfter(String after) {
        Matcher tail = AFTER.matcher(after);
        return tail.lookingAt() ? tail.end() : 0;
    }

    private static @Nullable String bySuffix(String suffix) {
        return switch (suffix) {
            case "以上", "及以上" -> ">=";
            case "以下", "及以下", "以内", "之内" -> "<=";
            case "左右", "上下" -> "=";
            default -> null;
        };
    }

    private static String byPrefix(Matcher before) {
        if (before.group("atleast") != null) {
            return ">=";
        }
        if (before.group("atmost") != null) {
            return "<=";
        }
        if (before.group("more") != null) {
            return ">";
        }
        return before.group("less") != null ? "<" : "=";
    }
}
