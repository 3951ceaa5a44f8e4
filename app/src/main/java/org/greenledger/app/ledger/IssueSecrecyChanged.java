package org.greenledger.app.ledger;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * An issue became an accountability matter that only few may see, or no longer is one.
 *
 * @param units ids of the unit that owns the issue and of all that have a duty in it
 */
public record IssueSecrecyChanged(
        IssueId issue, String number, boolean secret, String reason, List<Long> units)
        implements DomainEvent {
    @Override
    public String subject() {
        return "issue:" + issue.value();
    }

    @Override
    public String sentence() {
        return (secret ? "设为追责事项：问题" : "解除追责事项：问题") + number;
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change("追责事项", secret ? "否" : "是", secret ? "是" : "否"));
    }
}
