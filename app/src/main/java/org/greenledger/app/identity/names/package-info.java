/**
 * What the units' names in a plan mean: which unit of the register, which group of units, and what
 * comes near where it is neither.
 */
@NamedInterface("names")
@NullMarked
package org.greenledger.app.identity.names;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
