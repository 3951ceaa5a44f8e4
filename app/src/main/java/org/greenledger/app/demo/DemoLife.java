package org.greenledger.app.demo;

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

/** Says of a freshly adopted plan's issues where they lie. */
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

    void breathe(InspectionId inspection, CurrentUser user) {
        Book book = ledger.book(inspection, user);
        List<IssueEdit> edits = new ArrayList<>();
        for (BookIssue issue : book.issues()) {
            if (issue.leaf() && !issue.withdrawn() && issue.entry().area() == null) {
                FieldChange place =
                        FieldChange.of(IssueField.AREA, area(issue, book.inspection().region()));
                edits.add(new IssueEdit(issue.id(), issue.version(), List.of(place), "按现场核查情况登记"));
            }
        }
        if (!edits.isEmpty()) {
            ledger.edit(edits, Origin.PAGE, user);
        }
    }

    private static String area(BookIssue issue, String region) {
        Optional<String> found =
                PLACES.stream()
                        .filter(p -> issue.entry().description().contains(p))
                        .findFirst()
                        .map(p -> AREAS.get(PLACES.indexOf(p)));
        return found.orElse(region);
    }
}
