/** Texts that are copied and texts that are not. */
@NullMarked
package org.greenledger.app.supervision.checks.texts;

import org.jspecify.annotations.NullMarked;
