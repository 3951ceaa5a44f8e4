/** Fills an empty house with an invented province; exists only where the demo was asked for. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: *",
            "documents",
            "calendar",
            "jobs :: *",
            "ledger",
            "ledger :: *",
            "planimport",
            "evidence",
            "progress",
            "progress :: *",
            "supervision :: *"
        })
@NullMarked
package org.greenledger.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
