/** Claims about the frame, the shared pieces and the error pages. */
@NullMarked
package org.greenledger.app.web;

import org.jspecify.annotations.NullMarked;
