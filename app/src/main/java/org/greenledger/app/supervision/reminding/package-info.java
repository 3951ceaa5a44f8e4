/** Tells the reminders of what a lamp made due and nobody has done. */
@NullMarked
package org.greenledger.app.supervision.reminding;

import org.jspecify.annotations.NullMarked;
