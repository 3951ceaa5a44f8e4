/**
 * Who there is and what they may: units, people, roles, sign-in, and the scope of what each can
 * see.
 */
@ApplicationModule(
        displayName = "Identity",
        allowedDependencies = {"shared", "web", "web :: *"})
@NullMarked
package org.greenledger.app.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
