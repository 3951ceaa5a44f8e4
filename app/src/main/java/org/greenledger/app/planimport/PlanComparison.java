package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.IssueEntry;

/**
 * A later version of a plan beside the ledger.
 *
 * @param created issues the ledger does not have, under numbers never used before
 * @param changed issues that differ
 * @param withdrawn issues the version no longer has
 * @param untouched issues that say the same
 */
public record PlanComparison(
        Book book,
        List<Created> created,
        List<Changed> changed,
        List<BookIssue> withdrawn,
        List<Changed> untouched) {

    /**
     * A new issue.
     *
     * @param entry under the number it gets
     * @param printed the number it has in the plan, which may have been used in the ledger before
     */
    public record Created(IssueEntry entry, String printed) {
        /** Whether the plan's own number could not be taken. */
        public boolean renumbered() {
            return !entry.number().equals(printed);
        }
    }

    /**
     * An issue in both.
     *
     * @param next as the later version has it, under the ledger's number
     * @param printed the number it has in the plan
     * @param fields what differs
     */
    public record Changed(BookIssue now, IssueEntry next, String printed, List<Difference> fields) {
        /** Whether the plan gives it another number. */
        public boolean moved() {
            return !next.number().equals(printed);
        }
    }

    /**
     * A field that differs.
     *
     * @param field {@code description}, {@code target}, {@code area}, {@code deadline}, {@code
     *     measures} or {@code duties}
     * @param label its name
     */
    public record Difference(String field, String label, String before, String after) {
        /** What went and what came. */
        public List<RedLine.Piece> pieces() {
            return RedLine.between(before, after);
        }
    }

    /**
     * Compares.
     *
     * @param plan the issues of the later version, in order
     */
    static PlanComparison of(Book book, List<IssueEntry> plan) {
        Map<IssueEntry, BookIssue> pairs = IssueMatch.of(book.issues(), plan);
        List<Changed> changed = new ArrayList<>();
        List<Changed> untouched = new ArrayList<>();
        Set<BookIssue> kept = new HashSet<>(pairs.values());
        Map<String, String> moved = new HashMap<>();
        pairs.forEach((next, now) -> moved.put(next.number(), now.entry().number()));
        for (IssueEntry next : plan) {
            BookIssue now = pairs.get(next);
            if (now != null) {
                IssueEntry entry = LaterIssue.under(now.entry().number(), next, now.entry());
                List<Difference> fields = LaterIssue.differences(now.entry(), entry);
                Changed one = new Changed(now, entry, next.number(), fields);
                (fields.isEmpty() ? untouched : changed).add(one);
            }
        }
        List<IssueEntry> fresh = plan.stream().filter(i -> !pairs.containsKey(i)).toList();
        List<BookIssue> gone =
                book.issues().stream().filter(b -> !b.withdrawn() && !kept.contains(b)).toList();
        return new PlanComparison(book, numbered(book, fresh, moved), changed, gone, untouched);
    }

    private static List<Created> numbered(
            Book book, List<IssueEntry> fresh, Map<String, String> moved) {
        Set<String> used =
                book.issues().stream()
                        .map(b -> b.entry().number())
                        .collect(Collectors.toCollection(HashSet::new));
        List<Created> created = new ArrayList<>();
        for (IssueEntry issue : fresh) {
            String number = free(issue.number(), used, moved);
            used.add(number);
            moved.put(issue.number(), number);
            created.add(new Created(LaterIssue.numbered(number, issue), issue.number()));
        }
        return created;
    }

    /** The plan's number where it was never used, else the next one beside it. */
    private static String free(String number, Collection<String> used, Map<String, String> moved) {
        int dot = number.lastIndexOf('.');
        String parent = dot < 0 ? "" : number.substring(0, dot);
        String above = dot < 0 ? "" : moved.getOrDefault(parent, parent) + ".";
        String own = above + number.substring(dot + 1);
        if (!used.contains(own)) {
            return own;
        }
        int highest =
                used.stream()
                        .filter(n -> n.startsWith(above))
                        .map(n -> n.substring(above.length()))
                        .filter(n -> n.matches("\\d{1,6}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(0);
        return above + (highest + 1);
    }
}
