/**
 * Leading groups with their liaison and special groups: who heads them, who belongs to them, which
 * office serves them, and what each is for.
 */
@NamedInterface("bodies")
@NullMarked
package org.greenledger.app.identity.bodies;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
