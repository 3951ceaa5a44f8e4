package org.greenledger.app.ledger;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the list needs to know of an issue at a glance, worked out from its entry. */
final class IssueDigest {

    private IssueDigest() {}

    /** The last day that the terms state; absent where they state none. */
    static @Nullable LocalDate dueOn(List<TermEntry> terms) {
        return terms.stream()
                .map(TermEntry::dueOn)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    static boolean has(List<TermEntry> terms, TermKind kind) {
        return terms.stream().anyMatch(t -> t.kind() == kind);
    }

    /** The first who leads; where nobody leads, the first who is responsible; else the first. */
    static @Nullable DutyEntry lead(List<DutyEntry> duties) {
        return duties.stream().min(Comparator.comparingInt(d -> rank(d.role()))).orElse(null);
    }

    private static int rank(DutyRole role) {
        return role == DutyRole.LEAD ? 0 : role == DutyRole.RESPONSIBLE ? 1 : 2;
    }

    /** How many units have any duty. */
    static int unitCount(List<DutyEntry> duties) {
        return (int) duties.stream().map(DutyEntry::unitName).distinct().count();
    }
}
