/**
 * Roles as sets of named permissions, who is granted them, and what no account may hold together.
 */
@NamedInterface("roles")
@NullMarked
package org.greenledger.app.identity.roles;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
