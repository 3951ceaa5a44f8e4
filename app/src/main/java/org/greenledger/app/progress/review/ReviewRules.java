package org.greenledger.app.progress.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.progress.OwedState;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/** What may be said of a report, and by whom. */
final class ReviewRules {

    static final int LONGEST = 500;
    static final int MOST_AT_ONCE = 500;
    static final int MOST_REASONS = 12;

    /** Working days for mending where the office names no day and the period is closed. */
    static final int USUAL_DAYS = 5;

    /** No mending takes longer than a quarter. */
    static final int MOST_DAYS = 92;

    private ReviewRules() {}

    static List<Refusal> against(Verdict verdict, LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        boolean asks = verdict.outcome() != ReviewOutcome.ACCEPTED;
        if (asks && verdict.reasons().isEmpty()) {
            found.add(
                    Refusal.at(
                            "reasons",
                            verdict.outcome() == ReviewOutcome.RETURNED
                                    ? "请勾选或写明退回的理由"
                                    : "请勾选或写明要补充什么"));
        }
        if (verdict.reasons().size() > MOST_REASONS) {
            found.add(Refusal.at("reasons", "理由请不超过%d条".formatted(MOST_REASONS)));
        }
        if (verdict.reasons().stream().anyMatch(r -> r.length() > LONGEST)) {
            found.add(Refusal.at("words", "每条理由请不超过%d个字".formatted(LONGEST)));
        }
        if (verdict.note().length() > LONGEST) {
            found.add(Refusal.at("note", "审核意见请不超过%d个字".formatted(LONGEST)));
        }
        LocalDate until = verdict.untilOn();
        if (verdict.outcome() == ReviewOutcome.SUPPLEMENT && until == null) {
            found.add(Refusal.at("until", "请填写补充的期限"));
        }
        if (asks && until != null && until.isBefore(today)) {
            found.add(Refusal.at("until", "期限%s已经过去，请填今天或以后的日期".formatted(until)));
        }
        if (asks && until != null && until.isAfter(today.plusDays(MOST_DAYS))) {
            found.add(Refusal.at("until", "期限最长%d天".formatted(MOST_DAYS)));
        }
        return found;
    }

    /**
     * Why nothing can be said of a report; {@code null} when something can.
     *
     * @param name what it is about, for example 问题3 措施1
     * @param own whether the person who asks has filed it
     */
    static @Nullable String against(
            OwedState state, ReviewOutcome outcome, String name, boolean own) {
        if (own) {
            return name + "是您本人填报的，须由他人审核";
        }
        boolean waits = state == OwedState.SUBMITTED;
        boolean taken = state == OwedState.ACCEPTED;
        if (waits || taken && outcome != ReviewOutcome.ACCEPTED) {
            return null;
        }
        return taken ? name + "已经采用，不必再审" : name + "目前没有待审核的填报（" + state.chinese() + "）";
    }
}
