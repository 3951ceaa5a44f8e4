/** Workbooks that come from outside, read safely and given back with what is wrong in them. */
@NamedInterface("sheets")
@NullMarked
package org.greenledger.app.documents.sheets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
