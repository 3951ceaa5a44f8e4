/**
 * What proves that work was done: files and pictures with their time and place, beside the book.
 */
@ApplicationModule(
        displayName = "Evidence",
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
package org.greenledger.app.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
