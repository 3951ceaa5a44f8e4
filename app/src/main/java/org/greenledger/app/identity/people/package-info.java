/** Staff: posts, deputyships, lists of people, and the hand-over of one person's work to others. */
@NamedInterface("people")
@NullMarked
package org.greenledger.app.identity.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
