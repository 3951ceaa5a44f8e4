package org.greenledger.app.shared;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, or was tried. Named in the past tense; audit records every one in its
 * transaction, with who did it, from where and when.
 */
public interface DomainEvent {

    /** What it happened to, as kind and id, for example {@code issue:4711}. */
    String subject();

    /** What happened, as a Chinese sentence without the person and the time. */
    String sentence();

    /** What it changed, from what to what, in the order to be read. Never a password or a key. */
    default List<Change> changes() {
        return List.of();
    }

    /** Why, in the words of whoever did it; {@code null} where nobody was asked. */
    default @Nullable String reason() {
        return null;
    }

    /**
     * Ids of the units whose business it is: the owner's and those that have a duty in it. Offices
     * see the record when one of them lies in their scope. Empty: the unit that the person acts
     * for.
     */
    default Collection<Long> units() {
        return List.of();
    }

    /**
     * Whether it was only tried and did not succeed. Such a record is written in a transaction of
     * its own, so that it stays when the request fails, and is counted instead of repeated when one
     * address tries too often.
     */
    default boolean attempt() {
        return false;
    }

    /** Whether only those may read of it who may see secret items. */
    default boolean secret() {
        return false;
    }
}
