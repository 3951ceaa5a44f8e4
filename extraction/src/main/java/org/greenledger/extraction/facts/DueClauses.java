package org.greenledger.extraction.facts;

import java.util.BitSet;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.outline.PlainLetters;

/**
 * Whether a date in running text is one something is due by. It is when its words look forward (到,
 * 底, 前, 内) or it opens a clause that tells of work to do; it is not inside a document's name, in a
 * comparison, in a past event or beside 以来.
 */
final class DueClauses {
    private static final Pattern COMPARED =
            Pattern.compile("(?:比|较|与|相对于?|截至|截止|截止到|截至到|早于|始于|距|现有|同)\\s?$");
    private static final Pattern LOOKS_AHEAD =
            Pattern.compile("(?:到|至|在|于|确保|力争|争取|计划|预计|拟|将|保证|务必|前后|原则上|最迟)\\s?$");
    private static final Pattern REPEATS = Pattern.compile("(?:每年|逐年|次年|翌年|历年|每届)[^。;]{0,3}$");
    private static final Pattern NO_DEADLINE_AFTER =
            Pattern.compile(
                    "^\\s?(?:度|以来|来[,，]|版|修订|修正|第\\d|期间|以后|之后|后[,，续的]|的(?!目标)|年均|同期|相比|水平|基础|数据"
                            + "|基准|基数|标准|印发|发布|颁布|施行|实施的|下发|出台的|已|建成的|投产的|投运的|批准的|审批的|批复的|开工的|\\(含\\))");
    private static final Pattern PAST =
            Pattern.compile(
                    "已经|已(?![有经])|曾|(?:完成|印发|出台|下发|制定|召开|发布|开展|发现|批复|建成|通过)了|被(?!动)|发现|当时|时任|以来|检查时|督察时|督察发现");
    private static final int FAR = 30;
    private static final int LONGEST_TITLE = 120;

    private final String folded;
    private final BitSet titled;

    DueClauses(String text, SourceSpan span) {
        this.folded = PlainLetters.fold(text, span.start(), span.end());
        this.titled = new BitSet(folded.length());
        int closed = -1;
        for (int i = 0; i < folded.length(); i++) {
            if (folded.charAt(i) == '《' && i > closed) {
                closed = Math.max(closed, closing(i));
                titled.set(i, Math.max(i, closed));
            }
        }
    }

    private int closing(int open) {
        int limit = Math.min(folded.length(), open + LONGEST_TITLE);
        int end = folded.substring(open, limit).indexOf('》');
        return end < 0 ? -1 : open + end;
    }

    /** Whether {@code hit} is something due. */
    boolean isDue(DateHits.Hit hit) {
        if (titled.get(hit.start())) {
            return false;
        }
        String before = folded.substring(Math.max(0, hit.start() - 8), hit.start());
        String after = folded.substring(hit.end(), Math.min(folded.length(), hit.end() + 8));
        if (NO_DEADLINE_AFTER.matcher(after).find()
                || COMPARED.matcher(before).find()
                || REPEATS.matcher(before).find()) {
            return false;
        }
        Term term = hit.term();
        if (term != null && String.valueOf(term.raw()).endsWith("期间")) {
            return false;
        }
        if (hit.forward() || term == null || term.kind().equals("open-ended")) {
            return true;
        }
        boolean opens = opensClause(hit.start());
        boolean ahead = LOOKS_AHEAD.matcher(before).find();
        return (opens || ahead) && !PAST.matcher(clause(hit.end())).find();
    }

    private boolean opensClause(int start) {
        int i = start - 1;
        while (i >= 0 && (folded.charAt(i) == ' ' || folded.charAt(i) == '\t')) {
            i--;
        }
        return i < 0 || "\n\r,、。;:!?(“\"".indexOf(folded.charAt(i)) >= 0;
    }

    private String clause(int from) {
        int end = from;
        int limit = Math.min(folded.length(), from + FAR);
        while (end < limit && "。;".indexOf(folded.charAt(end)) < 0) {
            end++;
        }
        return folded.substring(from, end);
    }
}
