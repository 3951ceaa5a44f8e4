/** A real OpenID provider for tests: Spring Authorization Server on a port of its own. */
@NullMarked
package org.greenledger.provider;

import org.jspecify.annotations.NullMarked;
