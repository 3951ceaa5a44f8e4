/** Who is reminded of what, when and by which way. */
@NullMarked
package org.greenledger.app.reminders;

import org.jspecify.annotations.NullMarked;
