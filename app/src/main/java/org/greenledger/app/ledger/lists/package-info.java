/**
 * Lists of issues: what is asked for, in which order, one page at a time, and the views people
 * keep.
 */
@NamedInterface("lists")
@NullMarked
package org.greenledger.app.ledger.lists;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
