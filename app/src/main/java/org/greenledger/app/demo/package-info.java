/** Fills an empty house with an invented province; exists only where the demo was asked for. */
@ApplicationModule(
        displayName = "Demo",
        allowedDependencies = {
            "shared",
            "identity",
            "identity :: *",
            "documents",
            "ledger",
            "ledger :: *",
            "planimport"
        })
@NullMarked
package org.greenledger.app.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
