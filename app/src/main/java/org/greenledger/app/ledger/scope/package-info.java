/** What of the book a scope sees: the one place where its conditions are written. */
@NamedInterface("scope")
@NullMarked
package org.greenledger.app.ledger.scope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
