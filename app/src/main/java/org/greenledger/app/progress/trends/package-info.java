/** What changed since the last period, and how it went over the periods. */
@NullMarked
package org.greenledger.app.progress.trends;

import org.jspecify.annotations.NullMarked;
