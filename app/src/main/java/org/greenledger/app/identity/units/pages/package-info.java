/** The pages of the unit register. */
@NullMarked
package org.greenledger.app.identity.units.pages;

import org.jspecify.annotations.NullMarked;
