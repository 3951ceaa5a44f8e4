/** The statutory working calendar: which days are worked, and how many lie between two days. */
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"shared", "web", "web :: *", "identity", "identity :: *"})
@NullMarked
package org.greenledger.app.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
