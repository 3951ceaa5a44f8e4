package org.greenledger.app.supervision.checks;

/**
 * One standing check. It asks the whole inspection, or a part of it, in a single query; what it
 * finds is written by {@link Checks}.
 *
 * <p>The query selects {@code key, cause, issue_id, measure_id, report_id, proof_id,
 * other_report_id, other_proof_id, unit_id, person_id, sentence} from what {@link CheckGround}
 * offers: {@code s} (issues under check), {@code reports} (those that count, one per duty and
 * period), {@code latest} (the last of each duty), {@code proofs} (those in force). Its parameters
 * are its thresholds, {@code inspection}, {@code today} and {@code now}. The sentence tells the
 * figures and nothing of units or issues other than its own: not everybody who reads it may see
 * them.
 */
public interface StandingCheck {

    /** What people are told of it. */
    CheckCard card();

    /** The query. */
    String select();

    /**
     * Whether it looks at an inspection as a whole and is left out when only some issues are
     * checked again.
     */
    default boolean ofWhole() {
        return false;
    }
}
