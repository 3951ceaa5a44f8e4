/**
 * The benchmark's own server: a nation's worth of invented issues, and the bare list it is compared
 * with.
 */
@NullMarked
package org.greenledger.app.bench;

import org.jspecify.annotations.NullMarked;
