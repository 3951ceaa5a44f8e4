/** The month 调度: periods, who owes which report, reports, their review, and what was frozen. */
@ApplicationModule(
        displayName = "Progress",
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
            "reminders :: *",
            "ledger",
            "ledger :: *",
            "evidence"
        })
@NullMarked
package org.greenledger.app.progress;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
