/** What the person at the terminal types and reads: commands, addresses, and why a start failed. */
@ApplicationModule(
        displayName = "Launch",
        allowedDependencies = {"database", "shared", "audit"})
@NullMarked
package org.greenledger.app.launch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
