/**
 * Near-duplicate texts of reports: found by keys that alike texts share, then compared letter by
 * letter.
 */
@NullMarked
package org.greenledger.app.supervision.checks.texts;

import org.jspecify.annotations.NullMarked;
