/** Tests of posts, deputyships, lists of people and hand-overs. */
@NullMarked
package org.greenledger.app.identity.people;

import org.jspecify.annotations.NullMarked;
