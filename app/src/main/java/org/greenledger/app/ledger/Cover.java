package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.documents.SourceText;
import org.greenledger.extraction.SourceSpan;

/** Covers a text but for the ranges that somebody may see; every place in it stays where it was. */
final class Cover {

    private static final char COVERED = '□';

    private Cover() {}

    static PlanTextView over(PlanTextView view, List<SourceSpan> seen) {
        String text = view.text();
        char[] covered = text.toCharArray();
        for (int k = 0; k < covered.length; k++) {
            covered[k] = Character.isWhitespace(covered[k]) ? covered[k] : COVERED;
        }
        for (SourceSpan span : seen) {
            int end = Math.min(span.end(), covered.length);
            int start = Math.min(span.start(), end);
            text.getChars(start, end, covered, start);
        }
        String shown = new String(covered);
        SourceText layout = SourceText.parse(shown, view.layout());
        return new PlanTextView(
                view.version(),
                shown,
                SourceText.of(shown, layout.blocks(), List.of()).layout(),
                false);
    }
}
