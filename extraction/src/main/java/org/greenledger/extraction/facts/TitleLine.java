package org.greenledger.extraction.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.greenledger.extraction.Block;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * The document's title: the line near its beginning that names a plan, a report or a notice. A
 * title broken over two lines is one title.
 */
final class TitleLine {
    private static final int LINES = 40;
    private static final int LONGEST = 90;

    private static final Pattern ENDS_LIKE_A_TITLE =
            Pattern.compile(
                    "(?:方案|公示|公告|通告|公报|通知|报告|汇报|清单|情况|通报|简报|一览表|统计表|台账|销号|问题|任务表|公开|说明|函)"
                            + "(?:\\([^()]{1,24}\\))?[\"”》]?$");
    private static final Pattern SPEAKS_OF_IT =
            Pattern.compile("整改|督察|督查|信访|回头看|公示|销号|验收|举报|反馈|环保|生态环境|挂牌督办");
    private static final Pattern NOT_A_TITLE =
            Pattern.compile(
                    "[。;!|>]|^\\s*(?:来源|附件|附表|发布|时间|作者|标签|字号|您|当前位置|首页|责任编辑|索引号|文号|抄送|联系)"
                            + "|\\d{1,2}:\\d{2}|^[一二三四五六七八九十]{1,3}、|^\\(|^\\d{1,2}[.、]|[:,]$|^关于我们|同意.*印发");

    private TitleLine() {}

    /** The title, or null where no line looks like one. */
    static @Nullable Found<String> of(CleanText text, String folded) {
        List<SourceSpan> lines =
                text.blocks().stream()
                        .filter(Block.Paragraph.class::isInstance)
                        .limit(LINES)
                        .map(Block::span)
                        .toList();
        int best = -1;
        int bestScore = 0;
        for (int i = 0; i < lines.size(); i++) {
            boolean goesOn = i > 0 && continues(folded, lines.get(i - 1), lines.get(i));
            int score = score(folded, lines.get(i), heading(text, lines.get(i)), goesOn);
            if (score > bestScore) {
                best = i;
                bestScore = score;
            }
        }
        return best < 0 ? null : joined(text, folded, lines, best);
    }

    private static int heading(CleanText text, SourceSpan line) {
        for (Block block : text.blocks()) {
            if (block.span().equals(line) && block instanceof Block.Paragraph paragraph) {
                return paragraph.heading();
            }
            if (block.span().start() > line.start()) {
                break;
            }
        }
        return 0;
    }

    private static int score(String folded, SourceSpan span, int heading, boolean goesOn) {
        if (span.length() > 2 * LONGEST) {
            return 0;
        }
        String line = span.of(folded).strip();
        if (line.length() < (goesOn ? 3 : 6)
                || line.length() > LONGEST
                || NOT_A_TITLE.matcher(line).find()) {
            return 0;
        }
        boolean ends = ENDS_LIKE_A_TITLE.matcher(line).find();
        boolean speaks = goesOn || SPEAKS_OF_IT.matcher(line).find();
        if (!speaks || !(ends || heading > 0)) {
            return 0;
        }
        return 4 + (heading == 1 ? 3 : heading > 0 ? 1 : 0) + (line.contains("整改") ? 1 : 0);
    }

    private static Found<String> joined(
            CleanText text, String folded, List<SourceSpan> lines, int at) {
        SourceSpan span = trimmed(folded, lines.get(at));
        String reason = "开头部分形如标题的一行";
        if (at > 0 && continues(folded, lines.get(at - 1), span)) {
            SourceSpan first = trimmed(folded, lines.get(at - 1));
            return new Found<>(
                    first.of(text.text()) + span.of(text.text()),
                    first.hull(span),
                    reason + "(两行相接)");
        }
        return new Found<>(span.of(text.text()), span, reason);
    }

    /** The line before belongs to the title: short, without marks, not complete by itself. */
    private static boolean continues(String folded, SourceSpan before, SourceSpan line) {
        String first = trimmed(folded, before).of(folded);
        return first.length() >= 4
                && first.length() <= 45
                && line.length() <= 45
                && line.start() - before.end() <= 2
                && !NOT_A_TITLE.matcher(first).find()
                && !ENDS_LIKE_A_TITLE.matcher(first).find()
                && first.codePoints().allMatch(TitleLine::titleCharacter)
                && SPEAKS_OF_IT.matcher(first).find()
                && PlaceName.at(line.of(folded), 0, line.length()) == null;
    }

    private static boolean titleCharacter(int c) {
        return Character.isLetterOrDigit(c) || "“”\"()《》、 ".indexOf(c) >= 0;
    }

    private static SourceSpan trimmed(String folded, SourceSpan span) {
        int start = span.start();
        int end = span.end();
        while (start < end && Character.isWhitespace(folded.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(folded.charAt(end - 1))) {
            end--;
        }
        return new SourceSpan(start, end);
    }
}
