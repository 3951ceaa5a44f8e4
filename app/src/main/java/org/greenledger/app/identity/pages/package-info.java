/** Pages of identity: sign-in, first start, own account, units, people. */
@NullMarked
package org.greenledger.app.identity.pages;

import org.jspecify.annotations.NullMarked;
