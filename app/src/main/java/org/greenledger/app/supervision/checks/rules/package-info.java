/** The checks themselves, one class each: what it is called, what it asks of the tables. */
@NullMarked
package org.greenledger.app.supervision.checks.rules;

import org.jspecify.annotations.NullMarked;
