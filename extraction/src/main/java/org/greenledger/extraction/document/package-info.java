/** Opening: bytes of any known format become raw paragraphs, tables and headings. */
@NullMarked
package org.greenledger.extraction.document;

import org.jspecify.annotations.NullMarked;
