/** Seals, tampering, bundles and archives over databases of their own. */
@NullMarked
package org.greenledger.app.audit.sealing;

import org.jspecify.annotations.NullMarked;
