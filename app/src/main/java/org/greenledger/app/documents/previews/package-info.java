/** What a stored file looks like on a page: pictures and text made here, never the file itself. */
@NamedInterface("previews")
@NullMarked
package org.greenledger.app.documents.previews;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
