/** The page of the log. */
@NullMarked
package org.greenledger.app.audit.pages;

import org.jspecify.annotations.NullMarked;
