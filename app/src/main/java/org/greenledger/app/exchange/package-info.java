/**
 * The ledger as office files: Excel sheets that go out and come back, plans as official Word
 * documents.
 */
@ApplicationModule(
        displayName = "Exchange",
        allowedDependencies = {
            "shared",
            "web",
            "web :: *",
            "identity",
            "identity :: *",
            "documents",
            "documents :: *",
            "ledger",
            "ledger :: *"
        })
@NullMarked
package org.greenledger.app.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
