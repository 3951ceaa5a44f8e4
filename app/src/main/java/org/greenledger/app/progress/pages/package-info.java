/** The pages of reporting: filling, rhythms, passing down, the panel on an issue. */
@NullMarked
package org.greenledger.app.progress.pages;

import org.jspecify.annotations.NullMarked;
