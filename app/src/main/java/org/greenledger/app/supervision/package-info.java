/**
 * Is it good enough: lamps by rules that an office can change, and standing checks against
 * make-believe.
 */
@ApplicationModule(
        displayName = "Supervision",
        allowedDependencies = {
            "shared",
            "web",
            "web :: *",
            "identity",
            "identity :: *",
            "documents",
            "calendar",
            "jobs",
            "jobs :: *",
            "reminders",
            "reminders :: *",
            "ledger",
            "ledger :: *",
            "evidence",
            "progress",
            "progress :: *"
        })
@NullMarked
package org.greenledger.app.supervision;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
