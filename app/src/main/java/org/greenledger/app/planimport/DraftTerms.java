package org.greenledger.app.planimport;

import java.util.List;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.extraction.PlanDraft;

/** Meanings of deadlines, from the reader's shape into the ledger's. */
final class DraftTerms {

    private DraftTerms() {}

    static List<TermEntry> entries(List<PlanDraft.Term> terms) {
        return terms.stream().map(DraftTerms::entry).toList();
    }

    /** Meanings of words that somebody typed: they stand nowhere in the text. */
    static List<TermEntry> typed(List<PlanDraft.Term> terms) {
        return terms.stream().map(DraftTerms::entry).map(TermEntry::unquoted).toList();
    }

    private static TermEntry entry(PlanDraft.Term t) {
        return new TermEntry(
                TermKind.of(t.kind()),
                t.raw(),
                DraftItems.wholeDate(t.date()),
                t.precision() == null ? null : Precision.of(t.precision()),
                t.amount(),
                t.unit(),
                t.from(),
                t.stages().stream().map(s -> new TermEntry.Stage(s.date(), s.what())).toList(),
                t.span() == null
                        ? null
                        : new Quotation(t.span().start(), t.span().end(), null, null));
    }
}
