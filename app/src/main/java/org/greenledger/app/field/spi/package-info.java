/** The slot for further kinds of items that telephones send. */
@NamedInterface("spi")
@NullMarked
package org.greenledger.app.field.spi;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
