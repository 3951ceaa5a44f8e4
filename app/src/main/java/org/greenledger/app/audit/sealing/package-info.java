/** The seals on the log: made in blocks, checked, exported, archived. */
@NullMarked
package org.greenledger.app.audit.sealing;

import org.jspecify.annotations.NullMarked;
