/** Slots that upper rooms fill: panels on an issue's page, badges in lists. */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.ledger.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
