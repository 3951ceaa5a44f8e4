/** Periods are opened on their first day, with a row for everything that is owed. */
@NamedInterface("periods")
@NullMarked
package org.greenledger.app.progress.periods;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
