/** 点位: the places where an issue lies, with their coordinates. */
@NamedInterface("points")
@NullMarked
package org.greenledger.app.ledger.points;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
