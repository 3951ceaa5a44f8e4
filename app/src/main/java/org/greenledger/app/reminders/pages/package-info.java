/** The pages of reminders: one's own, how one is reminded, and what an office decides. */
@NullMarked
package org.greenledger.app.reminders.pages;

import org.jspecify.annotations.NullMarked;
