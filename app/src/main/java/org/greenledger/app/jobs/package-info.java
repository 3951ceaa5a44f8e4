/** What is done at its hour, once, however many nodes there are. */
@ApplicationModule(
        displayName = "Jobs",
        allowedDependencies = {"shared", "web", "web :: *", "identity", "identity :: *"})
@NullMarked
package org.greenledger.app.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
