package org.greenledger.app.progress.review;

import java.util.List;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A report that was drawn has been looked at.
 *
 * @param units ids of the unit that reported and of the inspection's owner
 */
public record SpotChecked(
        SpotDrawId draw,
        long issue,
        String name,
        String unitName,
        boolean passed,
        String note,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue;
    }

    @Override
    public String sentence() {
        return "抽查%s的填报%s：%s".formatted(unitName, name, passed ? "合格" : "不合格，退回");
    }

    @Override
    public @Nullable String reason() {
        return note.isEmpty() ? null : note;
    }
}
