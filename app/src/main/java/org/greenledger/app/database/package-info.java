/**
 * A PostgreSQL of our own: durable, closed to all others, and found whole again after any crash.
 */
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
@NullMarked
package org.greenledger.app.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
