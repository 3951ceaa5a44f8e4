/** The pages of an issue's points. */
@NullMarked
package org.greenledger.app.ledger.points.pages;

import org.jspecify.annotations.NullMarked;
