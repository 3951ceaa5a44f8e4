/**
 * Plans in: upload, read, review beside the source, adopt into the ledger, compare a later version
 * with it.
 */
@ApplicationModule(
        displayName = "Plan import",
        allowedDependencies = {
            "shared",
            "web",
            "web :: *",
            "identity",
            "identity :: *",
            "documents",
            "ledger"
        })
@NullMarked
package org.greenledger.app.planimport;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
