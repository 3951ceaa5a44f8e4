/**
 * The book: inspections, plan versions, issues, measures, deadlines and duties, each with the words
 * it was read from, and everything that ever changed in them.
 */
@ApplicationModule(
        displayName = "Ledger",
        allowedDependencies = {
            "shared",
            "web",
            "web :: *",
            "identity",
            "identity :: *",
            "documents",
            "documents :: *",
            "calendar",
            "jobs",
            "jobs :: *",
            "reminders",
            "reminders :: *"
        })
@NullMarked
package org.greenledger.app.ledger;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
