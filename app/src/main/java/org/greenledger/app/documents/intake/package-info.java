/** What comes in as a file: read to disk, known by its content, checked, and refused in words. */
@NamedInterface("intake")
@NullMarked
package org.greenledger.app.documents.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
