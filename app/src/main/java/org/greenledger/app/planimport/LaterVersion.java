package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.PlanChanges;
import org.greenledger.app.ledger.TaskEntry;
import org.greenledger.app.ledger.VersionEntry;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;

/**
 * A draft compared with the ledger, with a key for everything that can be confirmed: {@code
 * new:6.4}, {@code gone:17} (the ledger's id), {@code 17:deadline}, {@code tasks}, {@code
 * indicators}.
 *
 * @param blocking what must be mended in the draft first
 */
public record LaterVersion(
        DraftView view,
        PlanComparison issues,
        List<TaskEntry> tasks,
        List<IndicatorEntry> indicators,
        List<Refusal> blocking) {

    /** The key of a new issue. */
    public static String key(PlanComparison.Created created) {
        return "new:" + created.entry().number();
    }

    /** The key of an issue that goes. */
    public static String key(BookIssue gone) {
        return "gone:" + gone.id().value();
    }

    /** The key of a field that differs. */
    public static String key(PlanComparison.Changed changed, PlanComparison.Difference field) {
        return changed.now().id().value() + ":" + field.field();
    }

    /** The tasks that only the draft has, in words. */
    public List<String> newTasks() {
        return minus(tasks, issues.book().tasks(), LaterVersion::words);
    }

    /** The tasks that only the ledger has, in words. */
    public List<String> goneTasks() {
        return minus(issues.book().tasks(), tasks, LaterVersion::words);
    }

    /** The indicators that only the draft has, in words. */
    public List<String> newIndicators() {
        return minus(indicators, issues.book().indicators(), TaskEdits::words);
    }

    /** The indicators that only the ledger has, in words. */
    public List<String> goneIndicators() {
        return minus(issues.book().indicators(), indicators, TaskEdits::words);
    }

    /** Whether there is nothing to confirm. */
    public boolean same() {
        return keys().isEmpty();
    }

    /** Everything that can be confirmed. */
    public Set<String> keys() {
        Set<String> keys = new TreeSet<>();
        issues.created().forEach(c -> keys.add(key(c)));
        issues.withdrawn().forEach(b -> keys.add(key(b)));
        issues.changed().forEach(c -> c.fields().forEach(f -> keys.add(key(c, f))));
        if (!newTasks().isEmpty() || !goneTasks().isEmpty()) {
            keys.add("tasks");
        }
        if (!newIndicators().isEmpty() || !goneIndicators().isEmpty()) {
            keys.add("indicators");
        }
        return keys;
    }

    /** Differs whenever the draft or the ledger has changed. */
    public String fingerprint() {
        String all =
                view.items().stream()
                                .map(i -> i.id() + "." + i.version())
                                .collect(Collectors.joining(","))
                        + issues.book().issues().stream()
                                .map(b -> b.id().value() + "." + b.version())
                                .collect(Collectors.joining(","));
        return Integer.toHexString(all.hashCode()) + "-" + all.length();
    }

    PlanChanges changes(InspectionId inspection, VersionEntry version, Set<String> confirmed) {
        Set<String> wanted = new HashSet<>(confirmed);
        wanted.retainAll(keys());
        if (wanted.isEmpty()) {
            throw Refused.because(same() ? "新版与台账没有不同，不需要采用" : "还没有勾选任何一处变化。请勾选要采用的变化，或放弃这份导入");
        }
        List<PlanChanges.Revision> revised = new ArrayList<>();
        for (PlanComparison.Changed change : issues.changed()) {
            revised.add(revision(change, fields(change, wanted)));
        }
        issues.untouched().forEach(u -> revised.add(revision(u, Set.of())));
        return new PlanChanges(
                inspection,
                version,
                created(wanted),
                revised,
                issues.withdrawn().stream()
                        .filter(b -> wanted.contains(key(b)))
                        .map(b -> new PlanChanges.Withdrawal(b.id(), b.version(), null))
                        .toList(),
                wanted.contains("tasks") ? tasks : null,
                wanted.contains("indicators") ? indicators : null,
                null);
    }

    private List<IssueEntry> created(Set<String> wanted) {
        return issues.created().stream()
                .filter(c -> wanted.contains(key(c)))
                .map(PlanComparison.Created::entry)
                .toList();
    }

    private static Set<String> fields(PlanComparison.Changed change, Set<String> wanted) {
        return change.fields().stream()
                .filter(f -> wanted.contains(key(change, f)))
                .map(PlanComparison.Difference::field)
                .collect(Collectors.toSet());
    }

    private static PlanChanges.Revision revision(
            PlanComparison.Changed change, Set<String> fields) {
        return new PlanChanges.Revision(
                change.now().id(), change.now().version(), LaterIssue.confirmed(change, fields));
    }

    private static String words(TaskEntry task) {
        return task.number() + " " + task.text();
    }

    private static <T> List<String> minus(List<T> some, List<T> others, Function<T, String> words) {
        Set<String> known =
                others.stream().map(words).map(Likeness::bare).collect(Collectors.toSet());
        return some.stream()
                .map(words)
                .filter(Objects::nonNull)
                .filter(w -> !known.contains(Likeness.bare(w)))
                .toList();
    }
}
