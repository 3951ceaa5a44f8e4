/** Where issues stand, as rooms above record it: progress in figures, lamps, doubts. */
@NamedInterface("standing")
@NullMarked
package org.greenledger.app.ledger.standing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
