package org.greenledger.extraction.outline;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the numbering a line begins with: 一、 （一） 1. １、 (1) 1) ① 第一、 第1条 问题1: 序号1 1.1 一是. Figures
 * that only look like it (3.5万吨, 2019年, 12个) are none.
 */
public final class Numbering {
    private Numbering() {}

    private static final String HAN = "[一二三四五六七八九十百千〇零两]{1,7}";
    private static final String NO_UNIT = "(?![\\d万亿%度倍米吨元年月日号个次件名人户处座条项亩千百公平立家批岁分天周℃μkKmMtT])";
    private static final String END = "\\s{0,8}";
    private static final Pattern PAREN =
            Pattern.compile("\\(\\s?(?:(?<han>" + HAN + ")|(?<n>\\d{1,3}))\\s?\\)[、.,:]?" + END);
    private static final Pattern CHINESE =
            Pattern.compile(
                    "(?<n>" + HAN + ")(?:\\s?[、.]" + END + "|\\s{1,8}(?=[\\u4e00-\\u9fff]{2}))");
    private static final Pattern DECIMAL =
            Pattern.compile(
                    "(?<path>\\d{1,2}(?:\\.\\d{1,2}){1,3})(?:[、.]"
                            + END
                            + "|\\s{1,8}|(?=[\\u4e00-\\u9fff“《]))"
                            + NO_UNIT);
    private static final Pattern ARABIC =
            Pattern.compile("(?<n>\\d{1,3})\\s?[、.]" + END + "(?!\\d{1,2}[万亿%倍度])");
    private static final Pattern BARE =
            Pattern.compile("(?<n>\\d{1,3})[ \\t]{1,8}" + NO_UNIT + "(?=[\\u4e00-\\u9fff“《(])");
    private static final Pattern HALF = Pattern.compile("(?<n>\\d{1,3})\\s?\\)[、.]?" + END);
    private static final Pattern ORDINAL =
            Pattern.compile(
                    "第\\s?(?<n>" + HAN + "|\\d{1,3})(?:[、:,]|(?:[条项点]|个问题)(?:[、.:]|\\s|$))" + END);
    private static final Pattern CHAPTER =
            Pattern.compile("第\\s?(?<n>" + HAN + "|\\d{1,3})(?:章|节|部分|篇)[、.:]?" + END);
    private static final Pattern WORD =
            Pattern.compile(
                    "\\(?(?:反馈问题|整改问题|整改任务|存在问题|具体问题|督察问题|问题|任务|序号|事项|编号|清单)\\s?(?:序号)?[:]?\\s?\\(?(?:第)?(?<n>"
                            + HAN
                            + "|\\d{1,3})\\)?(?:[项条])?\\)?(?:[、.:,)]|\\s|$)[、.:]?"
                            + END);
    private static final Pattern ONE_IS = Pattern.compile("(?<n>[一二三四五六七八九十]{1,3})是(?=[^否])");

    /**
     * The numbering at {@code start}.
     *
     * @param text the text as printed
     * @param folded the same text folded
     * @return null when the line begins with none
     */
    public static @Nullable Label at(String text, String folded, int start, int end) {
        if (start >= end) {
            return null;
        }
        char c = folded.charAt(start);
        Label sign = sign(text, c, start, end);
        if (sign != null) {
            return sign;
        }
        Matcher m = PAREN.matcher(folded).region(start, end);
        if (c == '(' && m.lookingAt()) {
            boolean han = m.group("han") != null;
            return label(
                    han ? Style.PAREN_CHINESE : Style.PAREN_ARABIC, han ? "han" : "n", m, text);
        }
        if (c >= '0' && c <= '9') {
            return digits(text, folded, start, end);
        }
        Label found = null;
        if (ChineseNumber.isPart(c)) {
            found = match(CHINESE, Style.CHINESE, text, folded, start, end);
            found = found != null ? found : match(ONE_IS, Style.ONE_IS, text, folded, start, end);
        } else if (c == '第') {
            found = match(ORDINAL, Style.ORDINAL, text, folded, start, end);
            found = found != null ? found : match(CHAPTER, Style.CHAPTER, text, folded, start, end);
        } else if ("(反整存具督问任序事编清".indexOf(c) >= 0) {
            found = match(WORD, Style.WORD, text, folded, start, end);
        }
        return found;
    }

    private static @Nullable Label digits(String text, String folded, int start, int end) {
        Matcher m = DECIMAL.matcher(folded).region(start, end);
        if (m.lookingAt()) {
            String path = m.group("path");
            int last = ChineseNumber.of(path.substring(path.lastIndexOf('.') + 1));
            return new Label(Style.DECIMAL, last, path, path, m.end());
        }
        Label found = match(ARABIC, Style.ARABIC, text, folded, start, end);
        found = found != null ? found : match(HALF, Style.HALF_PAREN, text, folded, start, end);
        return found != null ? found : match(BARE, Style.ARABIC_BARE, text, folded, start, end);
    }

    private static @Nullable Label match(
            Pattern pattern, Style style, String text, String folded, int start, int end) {
        Matcher m = pattern.matcher(folded).region(start, end);
        return m.lookingAt() ? label(style, "n", m, text) : null;
    }

    private static @Nullable Label label(Style style, String group, Matcher m, String text) {
        int number = ChineseNumber.of(m.group(group));
        if (number < 0) {
            return null;
        }
        String printed = text.substring(m.start(), m.end()).strip();
        return new Label(style, number, String.valueOf(number), printed, m.end());
    }

    /** One character that is a number by itself: ① ⑴ ⒈ ㈠. */
    private static @Nullable Label sign(String text, char c, int start, int end) {
        int after = start + 1;
        while (after < end
                && (text.charAt(after) == '、' || Character.isWhitespace(text.charAt(after)))) {
            after++;
        }
        String printed = String.valueOf(text.charAt(start));
        if (c >= '①' && c <= '⑳') {
            return of(Style.CIRCLED, c - '①' + 1, printed, after);
        }
        if (c >= '⑴' && c <= '⒇') {
            return of(Style.PAREN_ARABIC, c - '⑴' + 1, printed, after);
        }
        if (c >= '⒈' && c <= '⒛') {
            return of(Style.ARABIC, c - '⒈' + 1, printed, after);
        }
        return c >= '㈠' && c <= '㈩' ? of(Style.PAREN_CHINESE, c - '㈠' + 1, printed, after) : null;
    }

    private static Label of(Style style, int number, String printed, int end) {
        return new Label(style, number, String.valueOf(number), printed, end);
    }
}
