package org.greenledger.app.progress.review;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.progress.OwedId;
import org.greenledger.app.progress.ReportId;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * The office said something of a report.
 *
 * @param name what it is about, for example 2026年11月问题3 措施1
 * @param untilOn until when it is to be mended or added to
 * @param units ids of the unit that reported and of the inspection's owner
 */
public record ReportReviewed(
        OwedId owed,
        ReportId report,
        long issue,
        String name,
        String unitName,
        ReviewOutcome outcome,
        List<String> reasons,
        String note,
        @Nullable LocalDate untilOn,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue;
    }

    @Override
    public String sentence() {
        return "%s%s的填报：%s%s"
                .formatted(
                        outcome.chinese(), unitName, name, untilOn == null ? "" : "，期限" + untilOn);
    }

    @Override
    public @Nullable String reason() {
        String all = String.join("；", reasons);
        String words = note.isEmpty() || all.isEmpty() ? all + note : all + "；" + note;
        return words.isEmpty() ? null : words;
    }
}
