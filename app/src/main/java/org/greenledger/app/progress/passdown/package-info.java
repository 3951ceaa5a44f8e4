/** A unit passes a duty down to a unit below it and still answers for it. */
@NamedInterface("passdown")
@NullMarked
package org.greenledger.app.progress.passdown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
