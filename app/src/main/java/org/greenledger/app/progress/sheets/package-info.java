/**
 * Reports as an Excel sheet: out with last period's values, filled offline, checked, taken over.
 */
@NullMarked
package org.greenledger.app.progress.sheets;

import org.jspecify.annotations.NullMarked;
