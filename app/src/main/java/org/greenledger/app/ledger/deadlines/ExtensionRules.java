package org.greenledger.app.ledger.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What speaks against a request to put a day off, and whose its next step is. */
final class ExtensionRules {

    private static final int TEXT = 1000;
    private static final int FILES = 5;

    private ExtensionRules() {}

    /**
     * Everything that speaks against asking.
     *
     * @param due the day as it stands
     */
    static List<Refusal> against(
            JdbcConcern.Issue issue, @Nullable LocalDate due, ExtensionForm form, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        if (issue.withdrawn()) {
            found.add(Refusal.of("问题" + issue.number() + "已撤出，不需要延期"));
        }
        if (issue.progress() == Progress.DONE || issue.acceptance() == Acceptance.CLOSED) {
            found.add(Refusal.of("问题" + issue.number() + "已经完成，不需要延期"));
        }
        if (due == null) {
            found.add(Refusal.of("这一项没有到期日，不需要申请延期"));
        } else if (due.isBefore(today)) {
            found.add(
                    Refusal.of(
                            "时限已于%s届满，延期须在届满之前申请。请继续整改，在调度中说明原因和预计完成日期；确需调整时限的，由整改办按程序报批后在台账中修改并写明理由"
                                    .formatted(due)));
        } else if (!form.toOn().isAfter(due)) {
            found.add(Refusal.at("to_on", "新的时限应晚于现在的时限" + due));
        }
        if (form.toOn().getYear() > today.getYear() + 20) {
            found.add(Refusal.at("to_on", "新的时限太远，请核对年份"));
        }
        text("reason", "延期的理由", form.reason(), found);
        text("progress", "目前的进展", form.progress(), found);
        if (form.files().size() > FILES) {
            found.add(Refusal.at("files", "附件不超过" + FILES + "个"));
        }
        return found;
    }

    private static void text(String field, String what, String text, List<Refusal> found) {
        if (text.isBlank()) {
            found.add(Refusal.at(field, "请写明" + what));
        } else if (text.length() > TEXT) {
            found.add(Refusal.at(field, what + "不超过" + TEXT + "个字"));
        }
    }

    /** Whether the next step is one that this person may take, whoever took those before. */
    static boolean mayDecide(
            ExtensionState state, UnitId owner, @Nullable UnitId higher, CurrentUser user) {
        return switch (state) {
            case APPLIED -> user.may(Permission.EXTENSION_CHECK) && user.scope().holds(owner);
            case CHECKED -> user.may(Permission.EXTENSION_APPROVE) && user.scope().holds(owner);
            case APPROVED ->
                    user.may(Permission.EXTENSION_APPROVE)
                            && higher != null
                            && user.scope().holds(higher);
            case GRANTED, REFUSED, WITHDRAWN -> false;
        };
    }

    /**
     * What a step leads to.
     *
     * @param higher whether another unit has a say after the leader
     */
    static ExtensionState next(ExtensionState state, boolean agree, boolean higher) {
        if (!agree) {
            return ExtensionState.REFUSED;
        }
        return switch (state) {
            case APPLIED -> ExtensionState.CHECKED;
            case CHECKED -> higher ? ExtensionState.APPROVED : ExtensionState.GRANTED;
            case APPROVED -> ExtensionState.GRANTED;
            case GRANTED, REFUSED, WITHDRAWN ->
                    throw new IllegalArgumentException("decided: " + state);
        };
    }
}
