package org.greenledger.app.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Deadlines as people read them: the plan's words, and what they were taken to mean. */
final class TermWords {

    private TermWords() {}

    /** The words with the last day behind them; the meanings alone where there are no words. */
    static @Nullable String write(@Nullable String words, List<TermEntry> terms) {
        LocalDate due = IssueDigest.dueOn(terms);
        String meant =
                due != null
                        ? due.toString()
                        : terms.stream()
                                .map(t -> t.kind().chinese())
                                .distinct()
                                .collect(Collectors.joining("、"));
        if (words == null || words.isBlank()) {
            return meant.isEmpty() ? null : meant;
        }
        return due == null ? words : words + "（" + meant + "）";
    }

    /** Whether both say the same, wherever they were read. */
    static boolean same(List<TermEntry> one, List<TermEntry> other) {
        return one.stream()
                .map(TermWords::bare)
                .toList()
                .equals(other.stream().map(TermWords::bare).toList());
    }

    /**
     * The same meaning without its place in a text; raw words count only where nothing else does.
     */
    private static TermEntry bare(TermEntry t) {
        return new TermEntry(
                t.kind(),
                null,
                t.dueOn(),
                t.precision(),
                t.amount() == null ? null : t.amount().stripTrailingZeros(),
                t.unit(),
                t.from(),
                t.stages(),
                null);
    }

    /** The terms with another last day; flags such as 长期坚持 stay. */
    static List<TermEntry> movedTo(List<TermEntry> terms, @Nullable LocalDate due) {
        if (Objects.equals(due, IssueDigest.dueOn(terms))) {
            return terms;
        }
        List<TermEntry> kept =
                new java.util.ArrayList<>(terms.stream().filter(t -> t.dueOn() == null).toList());
        if (due != null) {
            kept.add(0, TermEntry.by(due, Precision.DAY, null, null));
        }
        return List.copyOf(kept);
    }
}
