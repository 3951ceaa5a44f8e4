package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.PlanDraft.Stage;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;

/** Staged deadlines: 2021年拆除60%,2022年全部拆除; 第1条2018年底,第2条2019年底. */
final class Stages {
    private Stages() {}

    private static final String MARKS = "，,、。；;：: \t\n\r\u3000";
    private static final String IDLE = "前|完成|完成整改|之前|以前|底|并|和|及|至";

    /** Each date with what is due by then; empty when the dates have nothing of their own. */
    static List<Stage> of(String text, SourceSpan span, List<Term> dated) {
        List<String> after = new ArrayList<>();
        List<String> before = new ArrayList<>();
        for (int i = 0; i < dated.size(); i++) {
            int from = i == 0 ? span.start() : place(dated.get(i - 1)).end();
            before.add(what(text, from, place(dated.get(i)).start()));
            int to = i + 1 == dated.size() ? span.end() : place(dated.get(i + 1)).start();
            after.add(what(text, place(dated.get(i)).end(), to));
        }
        boolean follows = !after.get(after.size() - 1).isEmpty() && !after.get(0).isEmpty();
        boolean precedes = !before.get(0).isEmpty() && !before.get(before.size() - 1).isEmpty();
        List<Stage> stages = new ArrayList<>();
        for (int i = 0; (follows || precedes) && i < dated.size(); i++) {
            String what = precedes && !follows ? before.get(i) : after.get(i);
            stages.add(new Stage(String.valueOf(dated.get(i).date()), what));
        }
        return List.copyOf(stages);
    }

    /** Where the last stage's words end. */
    static int end(String text, SourceSpan span, Term last) {
        int end = place(last).end();
        while (end < span.end() && "。；;\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static String what(String text, int from, int to) {
        int start = from;
        int end = Math.max(from, to);
        while (start < end && MARKS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        while (end > start && MARKS.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String what = text.substring(start, end);
        boolean open = DeadlineWords.isOne(what);
        return open || what.matches(IDLE) ? "" : what;
    }

    private static SourceSpan place(Term term) {
        return term.span() == null ? new SourceSpan(0, 0) : term.span();
    }
}
