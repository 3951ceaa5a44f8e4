/** Slots that rooms above fill with what is due. */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.reminders.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
