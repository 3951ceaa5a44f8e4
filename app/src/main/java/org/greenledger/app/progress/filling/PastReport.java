package org.greenledger.app.progress.filling;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.progress.ReportId;
import org.jspecify.annotations.Nullable;

/**
 * A report that was submitted.
 *
 * @param period the period's name
 * @param number from 1; a mended report has the next
 * @param computed what percent and schedule came to; absent in old reports
 * @param reason why another state was stated
 * @param scheduled what should have been done by then, in percent
 * @param same whether it was declared that nothing changed
 * @param outcome accepted, returned or supplement; absent while nobody has looked at it
 * @param opinion the reviewer's reasons and note in one line; may be empty
 */
public record PastReport(
        ReportId id,
        String period,
        String unitName,
        int number,
        Progress progress,
        @Nullable Progress computed,
        String reason,
        int percent,
        @Nullable Integer scheduled,
        String done,
        String problems,
        String nextStep,
        @Nullable LocalDate forecastOn,
        boolean same,
        boolean late,
        Instant submittedAt,
        String by,
        List<Long> proofs,
        @Nullable String outcome,
        String opinion) {

    /** Whether it was sent back. */
    public boolean returned() {
        return "returned".equals(outcome);
    }

    /** How it was judged, for example 退回. */
    public String judged() {
        if (outcome == null) {
            return "待审";
        }
        return switch (outcome) {
            case "accepted" -> "已采用";
            case "returned" -> "退回";
            default -> "待补充";
        };
    }
}
