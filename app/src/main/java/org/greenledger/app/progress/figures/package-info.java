/**
 * Who has reported and who has not, and what it amounts to: gap lists, completeness, punctuality.
 */
@NamedInterface("figures")
@NullMarked
package org.greenledger.app.progress.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
