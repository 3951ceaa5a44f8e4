/** Reports: drafts, what is submitted, what is shown beside it. */
@NamedInterface("filling")
@NullMarked
package org.greenledger.app.progress.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
