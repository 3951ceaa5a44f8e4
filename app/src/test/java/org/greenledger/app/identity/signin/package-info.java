/** Proofs about signing in. */
@NullMarked
package org.greenledger.app.identity.signin;

import org.jspecify.annotations.NullMarked;
