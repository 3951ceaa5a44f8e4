/**
 * Standing checks against make-believe 假装整改: what they look for, what they found, how it was
 * settled.
 */
@NamedInterface("checks")
@NullMarked
package org.greenledger.app.supervision.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
