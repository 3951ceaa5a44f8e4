package org.greenledger.app.identity.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.PostId;
import org.greenledger.app.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of somebody who names a deputy.
 *
 * @param post the post the deputy will act from
 * @param username the deputy's
 * @param from first day, not before today
 * @param to last day, at most a year after the first
 * @param reason why, at most 200 characters
 */
public record DeputyForm(
        PostId post,
        String username,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String reason) {

    /** Trims every text. */
    public DeputyForm {
        username = username.strip();
        reason = reason.strip();
    }

    List<Refusal> refusals(LocalDate today) {
        List<Refusal> found = new ArrayList<>();
        if (from == null || from.isBefore(today)) {
            found.add(Refusal.at("from", "请选择第一天，不能早于今天"));
        }
        if (to == null || from != null && to.isBefore(from)) {
            found.add(Refusal.at("to", "请选择最后一天，不能早于第一天"));
        } else if (from != null && to.isAfter(from.plusYears(1))) {
            found.add(Refusal.at("to", "一次代理最长一年，到期可以再委托"));
        }
        if (reason.isEmpty() || reason.length() > 200) {
            found.add(Refusal.at("reason", "请写明委托代理的理由，最多200个字"));
        }
        return found;
    }
}
