/** The page of the working calendar. */
@NullMarked
package org.greenledger.app.calendar.pages;

import org.jspecify.annotations.NullMarked;
