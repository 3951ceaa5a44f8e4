/** Lamps: rule sets as data, what they light, its history, and the acts that fall due by it. */
@NamedInterface("lamps")
@NullMarked
package org.greenledger.app.supervision.lamps;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
