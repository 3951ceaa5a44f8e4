/** Standing checks, each with a case that it finds and one that it does not. */
@NullMarked
package org.greenledger.app.supervision.checks;

import org.jspecify.annotations.NullMarked;
