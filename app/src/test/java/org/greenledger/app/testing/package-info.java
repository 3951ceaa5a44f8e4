/** What every test of the server stands on: a real PostgreSQL, a running server, a real browser. */
@NullMarked
package org.greenledger.app.testing;

import org.jspecify.annotations.NullMarked;
