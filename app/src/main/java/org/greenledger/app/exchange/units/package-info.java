/** The register of units as an Excel sheet that goes out and comes back. */
@NullMarked
package org.greenledger.app.exchange.units;

import org.jspecify.annotations.NullMarked;
