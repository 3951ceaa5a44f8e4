package org.greenledger.app.ledger.charge;

import org.greenledger.app.identity.PersonId;

/**
 * Somebody in charge of a duty.
 *
 * @param name as it is today
 * @param gone whether they can no longer work there: the account is closed or they hold no post
 */
public record InCharge(PersonId person, String name, boolean gone) {}
