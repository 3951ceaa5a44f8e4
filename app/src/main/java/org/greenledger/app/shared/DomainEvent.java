package org.greenledger.app.shared;

/**
 * Something that happened to business data. Named in the past tense; audit records every one in its
 * transaction.
 */
public interface DomainEvent {

    /** What it happened to, as kind and id, for example {@code issue:4711}. */
    String subject();

    /** What happened, as a Chinese sentence without the person and the time. */
    String sentence();
}
