/**
 * Work in the field: what a telephone takes along, what it takes down without a network, and how
 * that arrives exactly once.
 */
@ApplicationModule(
        displayName = "Field",
        allowedDependencies = {
            "shared",
            "web",
            "web :: *",
            "identity",
            "identity :: *",
            "documents",
            "documents :: *",
            "ledger",
            "ledger :: *",
            "evidence",
            "evidence :: *"
        })
@NullMarked
package org.greenledger.app.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
