/** Tests of the sheets and documents that leave the ledger and come back. */
@NullMarked
package org.greenledger.app.exchange;

import org.jspecify.annotations.NullMarked;
