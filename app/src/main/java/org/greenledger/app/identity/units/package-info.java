/** Units through time: what each was called and where it stood, and every change of the tree. */
@NamedInterface("units")
@NullMarked
package org.greenledger.app.identity.units;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
