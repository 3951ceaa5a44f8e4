/** Who in a unit is in charge of its duties, by name: assign, move, hand over, with history. */
@NamedInterface("charge")
@NullMarked
package org.greenledger.app.ledger.charge;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
