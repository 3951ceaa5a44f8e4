package org.greenledger.app.demo;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Ledger;

/** Makes the problem that discipline looks into an accountability matter, once. */
final class DemoSecrets {

    private static final String MATTER = "追责调查";

    private final Ledger ledger;

    DemoSecrets(Ledger ledger) {
        this.ledger = ledger;
    }

    void close(CurrentUser office) {
        List<InspectionView> own =
                ledger.inspections(office).stream().filter(InspectionView::owned).toList();
        for (InspectionView inspection : own) {
            ledger.book(inspection.id(), office).issues().stream()
                    .filter(DemoSecrets::concernsDiscipline)
                    .filter(i -> !ledger.issue(i.id(), office).secret())
                    .forEach(i -> close(i, office));
        }
    }

    private void close(BookIssue issue, CurrentUser office) {
        ledger.secret(issue.id(), issue.version(), true, "已移交纪检监察机关，调查期间限制知悉范围", office);
    }

    private static boolean concernsDiscipline(BookIssue issue) {
        return !issue.withdrawn()
                && issue.entry().measures().stream().anyMatch(m -> m.text().contains(MATTER));
    }
}
