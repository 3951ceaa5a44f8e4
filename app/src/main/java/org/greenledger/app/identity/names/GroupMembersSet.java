package org.greenledger.app.identity.names;

import java.util.Collection;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * Somebody said who belongs to a group or body.
 *
 * @param added full names of those who came in
 * @param removed full names of those who never should have been there
 * @param by who said so
 */
public record GroupMembersSet(
        UnitId group,
        String name,
        List<String> added,
        List<String> removed,
        String reason,
        CurrentUser by)
        implements DomainEvent {
    @Override
    public String subject() {
        return "unit:" + group.value();
    }

    @Override
    public String sentence() {
        return "确定“" + name + "”的成员单位";
    }

    @Override
    public List<Change> changes() {
        return List.of(
                new Change(
                        "成员单位",
                        removed.isEmpty() ? null : "去掉" + String.join("、", removed),
                        added.isEmpty() ? null : "加入" + String.join("、", added)));
    }

    @Override
    public Collection<Long> units() {
        return List.of(group.value());
    }
}
