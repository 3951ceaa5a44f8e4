/** The log of everything that happened: written with the change itself, only ever added to. */
@ApplicationModule(
        displayName = "Audit",
        allowedDependencies = {"shared", "database", "web", "web :: *", "identity"})
@NullMarked
package org.greenledger.app.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
