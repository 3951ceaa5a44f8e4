/**
 * Proving who one is: rules of passwords, delays after failures, the second factor, and the log of
 * all that.
 */
@NamedInterface("signin")
@NullMarked
package org.greenledger.app.identity.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
