/**
 * Reminders: one digest per person and working day, by rules an office can change, on the ways that
 * each person chose.
 */
@ApplicationModule(
        displayName = "Reminders",
        allowedDependencies = {
            "shared",
            "web",
            "web :: *",
            "identity",
            "identity :: *",
            "calendar",
            "jobs",
            "jobs :: *"
        })
@NullMarked
package org.greenledger.app.reminders;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
