/** GreenLedger: one program, one database, many rooms. Each package below is one room. */
@NullMarked
package org.greenledger.app;

import org.jspecify.annotations.NullMarked;
