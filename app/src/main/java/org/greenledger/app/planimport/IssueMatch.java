package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.IssueEntry;

/**
 * Which issue of the ledger each issue of a later version is: by number where the words agree, then
 * by the words where numbers have moved, then by number alone.
 */
final class IssueMatch {

    private static final double SAME_NUMBER = 0.5;
    private static final double MOVED = 0.6;
    private static final double REWRITTEN = 0.2;

    private final Map<IssueEntry, BookIssue> found = new LinkedHashMap<>();
    private final Set<IssueEntry> fresh = new LinkedHashSet<>();
    private final Set<BookIssue> old = new LinkedHashSet<>();

    private record Pair(IssueEntry next, BookIssue now, double likeness) {}

    private IssueMatch(List<BookIssue> book, List<IssueEntry> plan) {
        fresh.addAll(plan);
        book.stream().filter(b -> !b.withdrawn()).forEach(old::add);
    }

    /** The pairs that belong together; what has no pair is new or gone. */
    static Map<IssueEntry, BookIssue> of(List<BookIssue> book, List<IssueEntry> plan) {
        IssueMatch match = new IssueMatch(book, plan);
        match.byNumber(SAME_NUMBER);
        match.byWords();
        match.byNumber(REWRITTEN);
        return match.found;
    }

    private void byNumber(double least) {
        for (IssueEntry next : List.copyOf(fresh)) {
            old.stream()
                    .filter(b -> b.entry().number().equals(next.number()))
                    .filter(b -> likeness(next, b) >= least)
                    .findFirst()
                    .ifPresent(b -> take(next, b));
        }
    }

    private void byWords() {
        List<Pair> pairs = new ArrayList<>();
        for (IssueEntry next : fresh) {
            for (BookIssue now : old) {
                double likeness = likeness(next, now);
                if (likeness >= MOVED) {
                    pairs.add(new Pair(next, now, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::likeness).reversed());
        for (Pair pair : pairs) {
            if (fresh.contains(pair.next()) && old.contains(pair.now())) {
                take(pair.next(), pair.now());
            }
        }
    }

    private void take(IssueEntry next, BookIssue now) {
        found.put(next, now);
        fresh.remove(next);
        old.remove(now);
    }

    private static double likeness(IssueEntry next, BookIssue now) {
        return Likeness.of(next.description(), now.entry().description());
    }
}
