/** The overview's parts about what changed and how it went. */
@NullMarked
package org.greenledger.app.progress.trends.pages;

import org.jspecify.annotations.NullMarked;
