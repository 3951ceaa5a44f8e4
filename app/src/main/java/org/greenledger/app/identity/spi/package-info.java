/** What other rooms tell identity: what hangs on a unit there, and what a person holds there. */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
