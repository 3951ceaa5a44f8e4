/** The outline: numbering in all Chinese and Arabic styles becomes a tree of parts. */
@NullMarked
package org.greenledger.extraction.outline;

import org.jspecify.annotations.NullMarked;
