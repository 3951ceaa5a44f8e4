package org.greenledger.app.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEdit;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.Progress;

/**
 * Gives a freshly adopted plan some life: how far each issue is today, and where it lies. What it
 * says depends on nothing but the issue and the day, so every demo of a day looks the same.
 */
final class DemoLife {

    private static final List<String> PLACES =
            List.of(
                    "湖东区", "桐溪县", "高新区", "白沙县", "化工园区", "石桥市", "清源市", "南岭市", "云湖", "临河", "黄泥岗",
                    "镜湖");
    private static final List<String> AREAS =
            List.of(
                    "湖东区", "桐溪县", "云湖高新区", "白沙县", "临河化工园区", "石桥市", "清源市", "南岭市", "云湖市", "临河市",
                    "临河市", "南岭市");

    private final Ledger ledger;

    DemoLife(Ledger ledger) {
        this.ledger = ledger;
    }

    void breathe(InspectionId inspection, LocalDate today, CurrentUser user) {
        Book book = ledger.book(inspection, user);
        boolean alive = book.issues().stream().anyMatch(i -> i.progress() != Progress.NOT_STARTED);
        if (alive) {
            return;
        }
        List<IssueEdit> edits = new ArrayList<>();
        for (BookIssue issue : book.issues()) {
            if (issue.leaf() && !issue.withdrawn()) {
                List<FieldChange> changes = changes(issue, book.inspection().region(), today);
                edits.add(new IssueEdit(issue.id(), issue.version(), changes, "按各单位上报和现场核查情况登记"));
            }
        }
        ledger.edit(edits, Origin.PAGE, user);
    }

    private static List<FieldChange> changes(BookIssue issue, String region, LocalDate today) {
        List<FieldChange> changes = new ArrayList<>();
        Progress progress = progress(issue, today);
        if (progress != issue.progress()) {
            changes.add(FieldChange.of(IssueField.PROGRESS, progress.chinese()));
        }
        if (issue.entry().area() == null) {
            changes.add(FieldChange.of(IssueField.AREA, area(issue, region)));
        }
        return changes;
    }

    private static String area(BookIssue issue, String region) {
        Optional<String> found =
                PLACES.stream()
                        .filter(p -> issue.entry().description().contains(p))
                        .findFirst()
                        .map(p -> AREAS.get(PLACES.indexOf(p)));
        return found.orElse(region);
    }

    private static Progress progress(BookIssue issue, LocalDate today) {
        int chance = Math.floorMod(issue.entry().description().hashCode(), 100);
        LocalDate due = issue.dueOn();
        if (due == null) {
            return chance < 45 ? Progress.DONE : Progress.ON_SCHEDULE;
        }
        if (due.isBefore(today)) {
            return chance < 58
                    ? Progress.DONE
                    : chance < 72
                            ? Progress.NEARLY_DONE
                            : chance < 90 ? Progress.BEHIND : Progress.ON_SCHEDULE;
        }
        return chance < 10
                ? Progress.NOT_STARTED
                : chance < 28
                        ? Progress.BEHIND
                        : chance < 74
                                ? Progress.ON_SCHEDULE
                                : chance < 90 ? Progress.AHEAD : Progress.NEARLY_DONE;
    }
}
