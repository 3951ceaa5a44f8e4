package org.greenledger.app.progress.freezing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Refusal;

/** When a leave to be late may be given. */
final class LateLeaveRules {

    static final int LONGEST_REASON = 200;

    /** A leave is for what was missed, not for the months to come. */
    static final int MOST_DAYS = 31;

    private LateLeaveRules() {}

    /**
     * @param closesOn the period's last day
     */
    static List<Refusal> against(
            LocalDate closesOn, LocalDate untilOn, String reason, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        if (!today.isAfter(closesOn)) {
            found.add(Refusal.of("本期填报到%s截止，现在还可以正常填报，不需要迟报许可".formatted(closesOn)));
        }
        if (untilOn.isBefore(today)) {
            found.add(Refusal.at("until", "补报期限%s已经过去，请填今天或以后的日期".formatted(untilOn)));
        } else if (untilOn.isAfter(today.plusDays(MOST_DAYS))) {
            found.add(
                    Refusal.at(
                            "until",
                            "补报期限最长%d天，请填不晚于%s的日期"
                                    .formatted(MOST_DAYS, today.plusDays(MOST_DAYS))));
        }
        if (reason.isBlank()) {
            found.add(Refusal.at("reason", "请写明准予迟报的理由"));
        } else if (reason.strip().length() > LONGEST_REASON) {
            found.add(Refusal.at("reason", "理由请不超过%d个字".formatted(LONGEST_REASON)));
        }
        return found;
    }
}
