/** Tells the reminders of the book's days: issues, measures, milestones, extensions that wait. */
@NullMarked
package org.greenledger.app.ledger.reminding;

import org.jspecify.annotations.NullMarked;
