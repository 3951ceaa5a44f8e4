/** The office's pages of the month: dispatch, review, gap list, spot checks, sheets. */
@NullMarked
package org.greenledger.app.progress.office;

import org.jspecify.annotations.NullMarked;
