/**
 * Stored files: kept by the hash of their content, never altered, with who stored them and when.
 */
@ApplicationModule(
        displayName = "Documents",
        allowedDependencies = {"shared", "web", "web :: *", "identity"})
@NullMarked
package org.greenledger.app.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
