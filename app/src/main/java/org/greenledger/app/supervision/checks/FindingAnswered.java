package org.greenledger.app.supervision.checks;

import java.util.List;
import org.greenledger.app.shared.DomainEvent;

/**
 * A unit explained a finding.
 *
 * @param place where it was, for example 问题 4
 * @param reason the explanation
 * @param units ids of the owner and of the unit it is about
 * @param secret whether only the cleared may see its issue
 */
public record FindingAnswered(
        FindingId id, String title, String place, String reason, List<Long> units, boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "finding:" + id.value();
    }

    @Override
    public String sentence() {
        return "说明%s的疑点“%s”".formatted(place, title);
    }
}
