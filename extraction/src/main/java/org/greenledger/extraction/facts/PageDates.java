package org.greenledger.extraction.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.LeftOut;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.DayWords.Day;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The day the page went out, from its header line (发布时间:2018-07-07), and the day the document was
 * issued, from the signature line below the issuer's name (2019年6月28日).
 */
final class PageDates {
    private static final int HEADER_REACH = 3_000;

    private static final Pattern LABELLED =
            Pattern.compile(
                    "(?:发布|发表|公开|公布|发文|上传|录入|日期|生成)?(?:时\\s?间|日\\s?期)\\s?[:]?\\s?("
                            + DayWords.PATTERN
                            + ")(?!\\s?(?:至|到|-|~|起|,))");
    private static final Pattern LABEL_BEFORE = Pattern.compile("(?:更新|公示|整改|完成|截止|修改|打印)\\z");
    private static final Pattern BARE_HEADER =
            Pattern.compile(
                    "(?<![0-9])([12][0-9]{3}[-./][0-9]{1,2}[-./][0-9]{1,2})(?:\\s+[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?)?"
                            + "[^\\n]{0,60}(?:来源|浏览|字体|字号|作者|点击|阅读|编辑|访问)");
    private static final Pattern SIGNED =
            Pattern.compile("(?m)^[ \\t]*\\(?(" + DayWords.PATTERN + ")\\)?[ \\t]*$");
    private static final Pattern ISSUER =
            Pattern.compile(
                    "(?:委|政府|局|厅|办|办公室|公司|集团|中心|小组|管委会|办事处|部|委员会|指挥部|院|处)\\s*$"
                            + "|(?:电话|邮箱|地址|联系人?|传真|邮编)\\s?[:][^。]*$|特此(?:公示|公告|通知|报告|函达)。?\\s*$"
                            + "|(?:印发|贯彻|执行|落实|实施|办理)[^。]{0,12}。\\s*$");

    private PageDates() {}

    /** The day of publication, or null. */
    static @Nullable Found<String> published(CleanText text, String folded) {
        String head = folded.substring(0, Math.min(folded.length(), HEADER_REACH));
        Found<String> found = inHeader(head);
        if (found != null) {
            return found;
        }
        for (LeftOut left : text.leftOut()) {
            if (left.at() <= HEADER_REACH && left.text().length() < 2_000) {
                Found<String> hidden = inHeader(Fold.of(left.text()));
                if (hidden != null) {
                    SourceSpan place = new SourceSpan(left.at(), left.at());
                    return new Found<>(hidden.value(), place, hidden.reason() + "(所在行已作为导航略去)");
                }
            }
        }
        return null;
    }

    private static @Nullable Found<String> inHeader(String head) {
        Matcher labelled = LABELLED.matcher(head);
        while (labelled.find()) {
            String before = head.substring(Math.max(0, labelled.start() - 4), labelled.start());
            String line = lineOf(head, labelled.start());
            Found<String> day =
                    whole(labelled.group(1), labelled.start(1), labelled.end(1), "页头的发布时间");
            if (day != null && line.length() < 120 && !LABEL_BEFORE.matcher(before).find()) {
                return day;
            }
        }
        Matcher bare = BARE_HEADER.matcher(head);
        return bare.find() ? whole(bare.group(1), bare.start(1), bare.end(1), "页头与来源同行的日期") : null;
    }

    private static String lineOf(String head, int at) {
        int start = head.lastIndexOf('\n', at) + 1;
        int end = head.indexOf('\n', at);
        return head.substring(start, end < 0 ? head.length() : end);
    }

    /** The day of the signature, or null: the first full date alone on a line below an issuer. */
    static @Nullable Found<String> issued(String folded) {
        Matcher signed = SIGNED.matcher(folded);
        while (signed.find()) {
            Found<String> day =
                    whole(signed.group(1), signed.start(1), signed.end(1), "署名下方单独一行的日期");
            if (day != null
                    && signed.group().strip().startsWith("(")
                    && signed.start() < HEADER_REACH) {
                return new Found<>(day.value(), day.span(), "标题下方括号内的日期");
            }
            if (day != null && ISSUER.matcher(lineAbove(folded, signed.start())).find()) {
                return day;
            }
        }
        return null;
    }

    private static String lineAbove(String folded, int lineStart) {
        int end = lineStart;
        while (end > 0 && Character.isWhitespace(folded.charAt(end - 1))) {
            end--;
        }
        int start = folded.lastIndexOf('\n', Math.max(0, end - 1)) + 1;
        String line = end - start > 60 ? "" : folded.substring(start, end);
        return line.replaceFirst("。\\s*$", "").contains("。") ? "" : line;
    }

    private static @Nullable Found<String> whole(String words, int start, int end, String reason) {
        List<Day> days = DayWords.readings(words);
        if (days.size() != 1 || days.get(0).repaired() || days.get(0).year() == null) {
            return null;
        }
        String iso = days.get(0).iso();
        return iso == null ? null : Found.of(iso, start, end, reason);
    }
}
