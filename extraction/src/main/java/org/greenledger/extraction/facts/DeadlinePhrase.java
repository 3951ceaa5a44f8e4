package org.greenledger.extraction.facts;

import java.util.List;
import org.greenledger.extraction.PlanDraft.Term;
import org.greenledger.extraction.SourceSpan;

/** Reads a deadline that somebody typed, as the reader would have read it in a plan. */
public final class DeadlinePhrase {
    private DeadlinePhrase() {}

    /**
     * What the words of a deadline field mean, for example 2018年底前完成，并长期坚持.
     *
     * @return each meaning, in order; empty when none is understood; spans are within {@code words}
     */
    public static List<Term> field(String words) {
        return Deadlines.field(words, new SourceSpan(0, words.length()), null).terms();
    }

    /** The dates inside running text by which something is due, as in the text of a measure. */
    public static List<Term> within(String words) {
        return Deadlines.within(words, new SourceSpan(0, words.length()), null).terms();
    }
}
