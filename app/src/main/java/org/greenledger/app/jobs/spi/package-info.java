/** Slots that rooms fill with what is to be done at its hour. */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.jobs.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
