/** Pages of the plan import: uploads, review, units, check before adoption, comparison. */
@NullMarked
package org.greenledger.app.planimport.pages;

import org.jspecify.annotations.NullMarked;
