/** What the shared templates in {@code frame/} take as parameters. */
@NamedInterface("pieces")
@NullMarked
package org.greenledger.app.web.pieces;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
