/** What other rooms tell identity. */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.identity.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
