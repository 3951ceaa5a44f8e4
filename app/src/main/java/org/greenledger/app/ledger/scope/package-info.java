/** What of the book a scope sees: the one place where its conditions are written. */
@NullMarked
package org.greenledger.app.ledger.scope;

import org.jspecify.annotations.NullMarked;
