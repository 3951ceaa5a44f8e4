package org.greenledger.app.ledger.pages;

import java.time.LocalDate;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.web.pieces.DeadlineMark;
import org.greenledger.app.web.pieces.Mark;
import org.greenledger.app.web.pieces.UnitChip;
import org.jspecify.annotations.Nullable;

/** The book's states as the shared pieces show them. */
final class Words {

    private Words() {}

    static Mark mark(Progress progress) {
        return Mark.valueOf(progress.name());
    }

    static Mark mark(Acceptance acceptance) {
        return acceptance == Acceptance.NONE ? Mark.NOT_APPLIED : Mark.valueOf(acceptance.name());
    }

    static UnitChip.Role role(DutyRole role) {
        return UnitChip.Role.valueOf(role.name());
    }

    /**
     * @param settled whether the day no longer matters
     * @param lasting the word for what has no day, such as 长期坚持; empty where nothing is known
     */
    static DeadlineMark deadline(
            @Nullable LocalDate dueOn,
            @Nullable String phrase,
            String lasting,
            boolean settled,
            LocalDate today,
            int soonDays) {
        String words = phrase == null ? "" : phrase;
        if (dueOn == null) {
            return DeadlineMark.words(lasting.isEmpty() ? "未定" : lasting, words);
        }
        return settled
                ? DeadlineMark.past(dueOn, words)
                : DeadlineMark.open(dueOn, words, today, soonDays);
    }

    static String lasting(boolean immediate, boolean longTerm, boolean continuous) {
        if (longTerm) {
            return "长期坚持";
        }
        return continuous ? "持续改善" : immediate ? "立行立改" : "";
    }
}
