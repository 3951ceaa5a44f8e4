package org.greenledger.app.ledger.lists;

/**
 * A list somebody comes back to.
 *
 * @param name as they called it
 * @param query the query of its address
 */
public record SavedView(long id, String name, String query) {}
