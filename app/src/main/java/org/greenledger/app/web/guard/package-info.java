/**
 * What stands before the pages: how often an address may knock, and whose word about addresses
 * counts.
 */
@NamedInterface("guard")
@NullMarked
package org.greenledger.app.web.guard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
