/** Tells the reminders of reports that are owed, were returned, or wait for the office. */
@NullMarked
package org.greenledger.app.progress.reminding;

import org.jspecify.annotations.NullMarked;
