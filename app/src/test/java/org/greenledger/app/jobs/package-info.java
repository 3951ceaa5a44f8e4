/** Jobs: once on all nodes, taken over from the dead, tried again. */
@NullMarked
package org.greenledger.app.jobs;

import org.jspecify.annotations.NullMarked;
