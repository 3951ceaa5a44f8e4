/** The pages of lamps, their rules, and what falls due by them. */
@NullMarked
package org.greenledger.app.supervision.lamps.pages;

import org.jspecify.annotations.NullMarked;
