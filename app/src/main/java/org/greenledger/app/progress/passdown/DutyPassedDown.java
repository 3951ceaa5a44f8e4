package org.greenledger.app.progress.passdown;

import java.util.List;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;
import org.jspecify.annotations.Nullable;

/**
 * A unit passed a duty down, or took it back.
 *
 * @param what for example 问题3 措施1
 * @param back why it was taken back; absent when it was passed down
 * @param units ids of both units
 * @param secret whether only the cleared may see the issue
 */
public record DutyPassedDown(
        IssueId issue,
        String what,
        String from,
        String to,
        String persons,
        @Nullable String back,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }

    @Override
    public String sentence() {
        return back == null
                ? "%s把%s交给%s办理".formatted(from, what, to)
                : "%s收回交给%s的%s".formatted(from, to, what);
    }

    @Override
    public List<Change> changes() {
        return back == null
                ? List.of(new Change("办理人员", null, persons))
                : List.of(new Change("办理人员", persons, null));
    }

    @Override
    public @Nullable String reason() {
        return back;
    }
}
