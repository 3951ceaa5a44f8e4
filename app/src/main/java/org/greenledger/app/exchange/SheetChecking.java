package org.greenledger.app.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.greenledger.app.documents.sheets.SheetFault;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.EditRefusal;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueEdit;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds a sheet against the ledger: what it would change, and all that is wrong with it. */
@Component
class SheetChecking {

    /** Stands in for the reason that is only asked for once the sheet is free of faults. */
    private static final String LATER = "表格导入";

    private final Ledger ledger;

    SheetChecking(Ledger ledger) {
        this.ledger = ledger;
    }

    SheetCheck check(Path file, CurrentUser user) {
        Sheet sheet = LedgerCells.read(file);
        SheetRules.Outcome outcome = SheetRules.check(sheet, visible(sheet, user));
        List<IssueEdit> edits = edits(outcome.changes(), LATER);
        List<SheetFault> faults = new ArrayList<>(outcome.faults());
        if (!edits.isEmpty()) {
            for (EditRefusal refusal : ledger.check(edits, user)) {
                faults.add(fault(refusal, edits.get(refusal.index()), outcome.changes()));
            }
        }
        faults.sort(Comparator.comparingInt(SheetFault::row));
        return new SheetCheck(
                sheet.rows().size(),
                outcome.touchedRows(),
                named(sheet),
                List.copyOf(faults),
                outcome.changes());
    }

    private static Set<IssueId> named(Sheet sheet) {
        return sheet.rows().stream()
                .map(r -> RowKey.of(r.cell(SheetColumn.KEY)))
                .flatMap(Optional::stream)
                .map(RowKey::issue)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<IssueId, IssueCells> visible(Sheet sheet, CurrentUser user) {
        List<IssueId> ids = List.copyOf(named(sheet));
        Map<InspectionId, String> names = inspectionNames(ledger, user);
        Map<IssueId, IssueCells> found = new HashMap<>();
        ledger.issues(ids, user)
                .forEach(
                        i ->
                                found.put(
                                        i.id(),
                                        new IssueCells(i, names.getOrDefault(i.inspection(), ""))));
        return found;
    }

    static Map<InspectionId, String> inspectionNames(Ledger ledger, CurrentUser user) {
        return ledger.inspections(user).stream()
                .collect(Collectors.toMap(InspectionView::id, InspectionView::name));
    }

    /** One edit for each issue, in the order of the changes. */
    static List<IssueEdit> edits(List<SheetChange> changes, @Nullable String reason) {
        Map<IssueId, List<SheetChange>> byIssue =
                changes.stream()
                        .collect(
                                Collectors.groupingBy(
                                        SheetChange::issue,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byIssue.entrySet().stream()
                .map(
                        e ->
                                new IssueEdit(
                                        e.getKey(),
                                        e.getValue().stream()
                                                .mapToInt(SheetChange::version)
                                                .min()
                                                .orElseThrow(),
                                        e.getValue().stream().map(SheetChange::change).toList(),
                                        reason))
                .toList();
    }

    private static SheetFault fault(
            EditRefusal refusal, IssueEdit edit, List<SheetChange> changes) {
        SheetChange change =
                changes.stream()
                        .filter(c -> c.issue().equals(edit.issue()))
                        .filter(
                                c ->
                                        refusal.field() == null
                                                || refusal.field() == c.field()
                                                        && Objects.equals(
                                                                refusal.measure(), c.measure()))
                        .findFirst()
                        .orElseThrow();
        return new SheetFault(
                change.row(),
                change.cell(),
                SheetColumn.of(change.field()).map(SheetColumn::head).orElse(null),
                change.after(),
                refusal.message());
    }
}
