package org.greenledger.app.demo;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyWords;
import org.greenledger.app.ledger.FieldChange;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueEdit;
import org.greenledger.app.ledger.IssueField;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.ledger.charge.ChargeChoice;
import org.greenledger.app.ledger.charge.ChargeEdit;
import org.greenledger.app.ledger.charge.ChargeQuery;
import org.greenledger.app.ledger.charge.ChargeRow;
import org.greenledger.app.ledger.charge.ChargeState;
import org.greenledger.app.ledger.charge.Charges;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Puts people in charge of their units' duties, and lets a county's bureau take part. */
@Component
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
class DemoCharges {

    private static final String COUNTY = "桐溪县";
    private static final String BUREAU = "桐溪县住建局";

    private final Charges charges;
    private final Ledger ledger;
    private final Directory directory;

    DemoCharges(Charges charges, Ledger ledger, Directory directory) {
        this.charges = charges;
        this.ledger = ledger;
        this.directory = directory;
    }

    /** Does nothing where somebody is in charge already. */
    void assign(DemoRegister register) {
        CurrentUser head = register.acting("zhanglan");
        if (!charges.people(head).isEmpty()) {
            return;
        }
        involve(register.acting("zhaoming"));
        for (List<String> line : DemoLines.of("charges.txt")) {
            UnitId unit =
                    directory.search(line.get(0), 5).stream()
                            .filter(u -> u.name().equals(line.get(0)))
                            .map(UnitView::id)
                            .findFirst()
                            .orElseThrow();
            ChargeChoice leader = choice(line.get(1), register);
            ChargeChoice clerk = choice(line.get(2), register);
            List<ChargeEdit> edits = new ArrayList<>();
            for (int page = 1; ; page++) {
                List<ChargeRow> rows =
                        charges.page(new ChargeQuery(null, unit, null, ChargeState.ALL, page), head)
                                .rows();
                rows.forEach(r -> edits.add(ChargeEdit.read(r.seen(), leader, clerk)));
                if (rows.size() < Charges.PAGE) {
                    break;
                }
            }
            if (!edits.isEmpty()) {
                charges.assign(edits, "按单位分工分派", head);
            }
        }
    }

    private static ChargeChoice choice(String username, DemoRegister register) {
        return username.isEmpty()
                ? ChargeChoice.KEEP
                : ChargeChoice.of(register.acting(username).id());
    }

    /** The county's bureau takes part in what its county leads. */
    private void involve(CurrentUser office) {
        List<IssueEdit> edits = new ArrayList<>();
        for (InspectionView inspection : ledger.inspections(office)) {
            if (!inspection.owned()) {
                continue;
            }
            Book book = ledger.book(inspection.id(), office);
            for (BookIssue issue : book.issues()) {
                if (issue.leaf()
                        && !issue.withdrawn()
                        && issue.entry().description().contains(COUNTY)) {
                    String others = DutyWords.write(issue.entry().duties(), DutyRole.PARTICIPATING);
                    edits.add(
                            new IssueEdit(
                                    issue.id(),
                                    issue.version(),
                                    List.of(
                                            FieldChange.of(
                                                    IssueField.PARTICIPATING,
                                                    others.isEmpty()
                                                            ? BUREAU
                                                            : others + "、" + BUREAU)),
                                    "县里明确由县住建局配合"));
                }
            }
        }
        ledger.edit(edits, Origin.PAGE, office);
    }
}
