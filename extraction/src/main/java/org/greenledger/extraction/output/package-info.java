/** The draft on its way out: JSON, workbook and plain text. */
@NullMarked
package org.greenledger.extraction.output;

import org.jspecify.annotations.NullMarked;
