package org.greenledger.extraction.facts;

import java.util.List;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.Warning;
import org.greenledger.extraction.outline.PlainLetters;
import org.jspecify.annotations.Nullable;

/**
 * The bracket at the end of a measure or task that names its units: (市水利局牵头,市住建局参与), 〔按《通知》分工负责〕,
 * (责任单位:省水利厅;完成时限:2020年底).
 *
 * @param text where the words before it end, blanks left out
 * @param units units named in it
 * @param doubts doubts about them
 * @param reference words that refer to another document for the division of labour
 * @param terms deadlines it states
 */
record TailNotes(
        int text,
        List<Responsibility> units,
        List<Warning> doubts,
        @Nullable String reference,
        List<Term> terms) {
    private static final Pattern REFERENCE =
            Pattern.compile("^按照?.{0,200}?(?:分工|职责).{0,12}$", Pattern.DOTALL);
    private static final Pattern DUTY = Pattern.compile("牵头|负责|配合|参与|责任单位|责任部门|督导|协助|落实单位");
    private static final Pattern NO_UNITS = Pattern.compile("^(?:含|包括|不含|即|如|详见|见|其中|以下|下同|注)");
    private static final Pattern DEADLINE = Pattern.compile("时限|期限|完成时间|\\d{4}年|底前|内完成");
    private static final int LONGEST = 600;

    /** Reads the bracket {@code span} ends with; nothing is taken when it names no units. */
    static TailNotes of(String text, SourceSpan span, @Nullable Integer year) {
        int end = Wording.trim(text, span).end();
        TailNotes none = new TailNotes(end, List.of(), List.of(), null, List.of());
        int last = end;
        while (last > span.start() && "。；;，,".indexOf(text.charAt(last - 1)) >= 0) {
            last--;
        }
        int open = opening(text, span.start(), last);
        if (open <= span.start()) {
            return none;
        }
        SourceSpan inside = new SourceSpan(open + 1, last - 1);
        String words = PlainLetters.fold(inside.of(text)).strip();
        int before = Wording.trim(text, new SourceSpan(span.start(), open)).end();
        if (REFERENCE.matcher(words).matches()) {
            return new TailNotes(before, List.of(), List.of(), inside.of(text).strip(), List.of());
        }
        if (NO_UNITS.matcher(words).find()) {
            return none;
        }
        Responsibilities.Found found = Responsibilities.read(text, inside, "responsible");
        boolean stated = DUTY.matcher(words).find();
        boolean known =
                found.doubts().isEmpty() && found.units().stream().allMatch(TailNotes::isBody);
        if (found.units().isEmpty() || !(stated || known)) {
            return none;
        }
        List<Term> terms =
                DEADLINE.matcher(words).find()
                        ? Deadlines.field(text, inside, year).terms()
                        : List.of();
        return new TailNotes(before, found.units(), found.doubts(), null, terms);
    }

    private static boolean isBody(Responsibility unit) {
        String kind = UnitNames.kind(PlainLetters.fold(unit.unit()));
        return kind != null && !kind.equals("region") && unit.unit().length() > 2;
    }

    /** Where the bracket that closes before {@code end} opens; -1 when none does. */
    private static int opening(String text, int start, int end) {
        int depth = 0;
        for (int i = end - 1; i >= Math.max(start, end - LONGEST); i--) {
            char c = PlainLetters.fold(text.charAt(i));
            if (c == ')') {
                depth++;
            } else if (c == '(' && --depth == 0) {
                return i;
            }
            if (depth == 0) {
                return -1;
            }
        }
        return -1;
    }
}
