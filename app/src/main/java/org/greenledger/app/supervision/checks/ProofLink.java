package org.greenledger.app.supervision.checks;

/**
 * A proof that a finding is about.
 *
 * @param id the proof's number
 * @param what its title, whose and of when it is
 * @param picture whether it can be shown small
 */
public record ProofLink(long id, String what, boolean picture) {}
