/** How often an inspection is reported on, and from when. */
@NamedInterface("rhythms")
@NullMarked
package org.greenledger.app.progress.rhythms;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
