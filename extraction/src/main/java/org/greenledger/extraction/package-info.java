/** The plan reader's front door: a document in; a draft with spans, reasons and warnings out. */
@NullMarked
package org.greenledger.extraction;

import org.jspecify.annotations.NullMarked;
