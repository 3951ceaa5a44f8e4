/**
 * Slots that upper modules fill: places in the navigation, rows of the desk, and who is looking.
 */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.web.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
