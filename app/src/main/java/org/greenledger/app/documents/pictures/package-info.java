/** Pictures: when and where they were taken, small and clean copies, and what they look like. */
@NamedInterface("pictures")
@NullMarked
package org.greenledger.app.documents.pictures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
