package org.greenledger.app.supervision.lamps;

import java.util.List;
import org.greenledger.app.ledger.standing.Lamp;

/**
 * A rule: which lamp is lit when its conditions are met.
 *
 * @param reason the sentence under the lamp, with {@link ReasonField}s in braces
 */
public record LampRule(Join join, List<Condition> conditions, Lamp lamp, String reason) {

    /** Whether whatever meets the other rule's conditions meets this one's as well. */
    boolean followsFrom(LampRule other) {
        return join == Join.ANY
                ? other.join == Join.ALL && other.conditions.size() > 1
                        ? other.conditions.stream().anyMatch(this::oneFollowsFrom)
                        : other.conditions.stream().allMatch(this::oneFollowsFrom)
                : conditions.stream().allMatch(c -> follows(c, other));
    }

    private boolean oneFollowsFrom(Condition theirs) {
        return conditions.stream().anyMatch(c -> c.followsFrom(theirs));
    }

    private static boolean follows(Condition ours, LampRule other) {
        return other.join == Join.ALL
                ? other.conditions.stream().anyMatch(ours::followsFrom)
                : other.conditions.stream().allMatch(ours::followsFrom);
    }

    /** Whether nothing can ever meet its conditions. */
    boolean impossible() {
        return join == Join.ALL
                && conditions.stream()
                        .anyMatch(a -> conditions.stream().anyMatch(b -> a != b && a.excludes(b)));
    }
}
