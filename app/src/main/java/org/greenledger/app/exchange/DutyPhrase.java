package org.greenledger.app.exchange;

import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.TaskEntry;

/** A duty in the words of official lists: 省水利厅（牵头负责第1、8条）. */
final class DutyPhrase {

    private DutyPhrase() {}

    static String of(DutyEntry duty) {
        String note = note(duty);
        return note.isEmpty() ? duty.unitName() : duty.unitName() + "（" + note + "）";
    }

    private static String note(DutyEntry duty) {
        String clauses =
                duty.measures().stream().map(String::valueOf).collect(Collectors.joining("、"));
        if (duty.role() == DutyRole.LEAD) {
            if (duty.scope() == DutyScope.OWN_AREA) {
                return "分别负责牵头辖区内整改工作";
            }
            return clauses.isEmpty() ? "牵头" : "牵头负责第" + clauses + "条";
        }
        if (duty.role() == DutyRole.PARTICIPATING) {
            return clauses.isEmpty() ? "配合" : "配合第" + clauses + "条";
        }
        return clauses.isEmpty() ? "" : "负责第" + clauses + "条";
    }

    /** A task with its division of labour in brackets: …。（省财政厅牵头，省水利厅参与）. */
    static String of(TaskEntry task) {
        String leads = units(task.duties(), true);
        String others = units(task.duties(), false);
        if (leads.isEmpty() && others.isEmpty()) {
            String reference = task.divisionByReference();
            return reference == null || task.text().contains(reference)
                    ? task.text()
                    : task.text() + "（" + reference + "）";
        }
        String division =
                leads.isEmpty()
                        ? others + "负责"
                        : leads + "牵头" + (others.isEmpty() ? "" : "，" + others + "参与");
        return task.text() + "（" + division + "）";
    }

    private static String units(List<DutyEntry> duties, boolean leading) {
        return duties.stream()
                .filter(d -> (d.role() == DutyRole.LEAD) == leading)
                .map(DutyEntry::unitName)
                .distinct()
                .collect(Collectors.joining("、"));
    }
}
