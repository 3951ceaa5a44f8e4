/** When things are due: schedules, milestones, what a deadline's words come to, dates put off. */
@NamedInterface("deadlines")
@NullMarked
package org.greenledger.app.ledger.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
