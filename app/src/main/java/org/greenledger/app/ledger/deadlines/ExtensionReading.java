package org.greenledger.app.ledger.deadlines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.PersonId;
import org.springframework.stereotype.Component;

/** Puts requests together with their steps and files, and says what this person may do. */
@Component
class ExtensionReading {

    private final JdbcExtensionLists lists;
    private final Documents documents;

    ExtensionReading(JdbcExtensionLists lists, Documents documents) {
        this.lists = lists;
        this.documents = documents;
    }

    List<ExtensionView> whole(List<JdbcExtensionLists.Row> rows, CurrentUser user) {
        List<ExtensionId> ids = rows.stream().map(r -> r.view().id()).toList();
        Map<ExtensionId, List<JdbcExtensionLists.Step>> steps = new HashMap<>();
        lists.steps(ids)
                .forEach(s -> steps.computeIfAbsent(s.extension(), e -> new ArrayList<>()).add(s));
        Map<ExtensionId, List<FileId>> files = lists.files(ids);
        return rows.stream()
                .map(
                        r ->
                                whole(
                                        r,
                                        steps.getOrDefault(r.view().id(), List.of()),
                                        files.getOrDefault(r.view().id(), List.of()),
                                        user))
                .toList();
    }

    private ExtensionView whole(
            JdbcExtensionLists.Row row,
            List<JdbcExtensionLists.Step> steps,
            List<FileId> files,
            CurrentUser user) {
        ExtensionView v = row.view();
        List<PersonId> persons = steps.stream().map(JdbcExtensionLists.Step::person).toList();
        return new ExtensionView(
                v.id(),
                v.issue(),
                v.number(),
                v.title(),
                v.inspection(),
                v.measure(),
                v.milestone(),
                v.unitName(),
                v.fromOn(),
                v.toOn(),
                v.reason(),
                v.progress(),
                v.state(),
                v.higherUnit(),
                v.appliedAt(),
                v.appliedBy(),
                v.ordinal(),
                v.version(),
                steps.stream().map(JdbcExtensionLists.Step::step).toList(),
                files.stream().map(this::file).toList(),
                ExtensionRules.mayDecide(v.state(), row.owner(), row.higher(), user)
                        && !persons.contains(user.id()),
                v.state().open()
                        && user.may(Permission.EXTENSION_APPLY)
                        && user.scope().holds(row.unit()));
    }

    private ExtensionView.File file(FileId id) {
        return documents
                .find(id)
                .map(f -> new ExtensionView.File(id, f.name(), f.size()))
                .orElseThrow();
    }
}
