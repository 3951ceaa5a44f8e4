package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.extraction.PlanDraft.Responsibility;
import org.greenledger.extraction.SourceSpan;

/**
 * Gives each name in a row its duty. A bracket speaks of the name before it, of the names joined to
 * that by 和 or by a shared part, and — with 分别 — of the whole row of like units before it.
 */
final class UnitDuties {
    private final String text;
    private final List<UnitItem> items;
    private final int[] noteOf;
    private final boolean groups;
    private final boolean wideBrackets;

    UnitDuties(String text, SourceSpan row, List<UnitItem> items) {
        this.wideBrackets = row.of(text).indexOf('（') >= 0;
        this.text = text;
        this.items = items;
        this.noteOf = new int[items.size()];
        for (int i = 0; i < items.size(); i++) {
            noteOf[i] = -1;
        }
        this.groups = areGroups();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).note != null) {
                spread(i);
            }
        }
    }

    /** 甲、乙(牵头),丙、丁(配合): commas part the groups and every bracket ends one. */
    private boolean areGroups() {
        boolean commas = false;
        for (int i = 0; i < items.size(); i++) {
            UnitItem item = items.get(i);
            commas |= item.mark == ',' || item.mark == ';';
            if (item.note != null && item.mark == '、') {
                return false;
            }
        }
        return commas;
    }

    private void spread(int i) {
        noteOf[i] = i;
        List<DutyNote> notes = notes(i);
        boolean each = notes.stream().anyMatch(DutyNote::each);
        boolean group = groups && notes.stream().allMatch(n -> n.measures().isEmpty());
        boolean pair = items.get(i).why.startsWith("承前");
        for (int k = i - 1; k >= 0 && noteOf[k] < 0 && items.get(k).isUnit(); k--) {
            UnitItem item = items.get(k);
            boolean shared = item.mark == '和' || item.why.startsWith("与“");
            boolean alike = each && like(item, items.get(i));
            boolean member = item.mark == '、' && (group || (pair && k == i - 1));
            if (!shared && !alike && !member) {
                return;
            }
            noteOf[k] = i;
        }
    }

    private static boolean like(UnitItem a, UnitItem b) {
        return String.valueOf(UnitNames.kind(a.words)).equals(UnitNames.kind(b.words));
    }

    /** The duties of item {@code i} under the name {@code name}. */
    List<Responsibility> of(int i, String name) {
        UnitItem item = items.get(i);
        List<Responsibility> duties = new ArrayList<>();
        if (noteOf[i] < 0) {
            duties.add(one(item, name, item.duty, new DutyNote(null, List.of(), false, false)));
            return duties;
        }
        for (DutyNote note : notes(noteOf[i])) {
            String role = note.role() == null ? item.duty : note.role();
            duties.add(one(item, name, role, note));
        }
        return duties;
    }

    private Responsibility one(UnitItem item, String name, String role, DutyNote note) {
        SourceSpan span = item.note == null ? item.span : item.span.hull(item.note);
        String scope = note.ownArea() ? "own-area" : note.measures().isEmpty() ? "all" : "clauses";
        return new Responsibility(
                span.of(text),
                asPrinted(item, name),
                role,
                note.measures(),
                scope,
                UnitNames.isGroup(name),
                span,
                reason(item, note));
    }

    /** Brackets in a name as wide as the row prints them. */
    private String asPrinted(UnitItem item, String name) {
        boolean wide = !item.span.of(text).contains("(") && wideBrackets;
        return wide ? name.replace('(', '（').replace(')', '）') : name;
    }

    private static String reason(UnitItem item, DutyNote note) {
        String why = item.why;
        if (note.role() != null) {
            why = (why.isEmpty() ? "" : why + ";") + "括号注明职责";
        }
        return why.isEmpty() ? "列在责任单位中,没有另行写明职责" : why;
    }

    private List<DutyNote> notes(int i) {
        SourceSpan note = items.get(i).note;
        return note == null ? List.of() : DutyNote.read(note.of(text));
    }
}
