package org.greenledger.app.supervision.checks;

import java.util.List;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.DomainEvent;

/**
 * An office settled a finding.
 *
 * @param place where it was, for example 问题 4
 * @param about the finding's sentence
 * @param units ids of the owner and of the unit it is about
 * @param secret whether only the cleared may see its issue
 */
public record FindingSettled(
        FindingId id,
        String title,
        String place,
        String about,
        Outcome outcome,
        String reason,
        List<Long> units,
        boolean secret)
        implements DomainEvent {
    @Override
    public String subject() {
        return "finding:" + id.value();
    }

    @Override
    public String sentence() {
        return "处理%s的疑点“%s”：%s".formatted(place, title, outcome.chinese());
    }

    @Override
    public List<Change> changes() {
        return List.of(new Change("疑点", about, outcome.chinese()));
    }
}
