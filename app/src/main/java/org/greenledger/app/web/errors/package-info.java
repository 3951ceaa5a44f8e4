/** What people see when something is wrong: what, where, what to do, and a reference number. */
@NullMarked
package org.greenledger.app.web.errors;

import org.jspecify.annotations.NullMarked;
