package org.greenledger.app.planimport;

import java.time.Instant;
import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.TaskEntry;
import org.jspecify.annotations.Nullable;

/**
 * A part of a draft as it stands now.
 *
 * @param entry a {@link HeaderEntry}, {@link IssueEntry}, {@link TaskEntry} or {@link
 *     IndicatorEntry}, after its kind
 * @param reading the same as the reader gave it; absent for what a person added
 * @param leftOut whether it shall not enter the ledger
 * @param version grows with every change
 * @param changedBy who changed it last; absent when nobody did
 */
public record DraftItem(
        long id,
        ImportId plan,
        ItemKind kind,
        double position,
        Object entry,
        @Nullable Object reading,
        boolean leftOut,
        int version,
        @Nullable Instant changedAt,
        @Nullable String changedBy) {

    /** What the plan says of itself. */
    public HeaderEntry header() {
        return (HeaderEntry) entry;
    }

    /** The issue. */
    public IssueEntry issue() {
        return (IssueEntry) entry;
    }

    /** The task. */
    public TaskEntry task() {
        return (TaskEntry) entry;
    }

    /** The indicator. */
    public IndicatorEntry indicator() {
        return (IndicatorEntry) entry;
    }

    /** What people call it, for example 问题 6.3. */
    public String name() {
        return switch (kind) {
            case PLAN -> kind.chinese();
            case ISSUE -> kind.chinese() + " " + issue().number();
            case TASK -> kind.chinese() + " " + task().number();
            case INDICATOR -> kind.chinese() + " " + indicator().name();
        };
    }

    /** Whether a person added it. */
    public boolean added() {
        return reading == null;
    }
}
