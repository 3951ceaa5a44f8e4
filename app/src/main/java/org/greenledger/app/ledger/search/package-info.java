/**
 * Chinese full text over issues, their measures and their units. The house has a room for search on
 * the ground floor, into which every room will put its matter; as long as only the book is
 * searched, the words lie beside the book, where they are written in the transaction that changes
 * it, and the scope of a hit is the scope of its issue.
 */
@NullMarked
package org.greenledger.app.ledger.search;

import org.jspecify.annotations.NullMarked;
