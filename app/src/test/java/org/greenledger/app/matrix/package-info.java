/**
 * Every handler of the application, asked by every kind of person: who sees what, as declared in a
 * table.
 */
@NullMarked
package org.greenledger.app.matrix;

import org.jspecify.annotations.NullMarked;
