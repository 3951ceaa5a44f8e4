/** Pages of milestones and of dates put off. */
@NullMarked
package org.greenledger.app.ledger.deadlines.pages;

import org.jspecify.annotations.NullMarked;
