/**
 * Periods freeze after their closing day: a snapshot that nothing changes, and leaves to be late.
 */
@NamedInterface("freezing")
@NullMarked
package org.greenledger.app.progress.freezing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
