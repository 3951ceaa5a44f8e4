/** The plans of the invented province are made from readable sources. */
@NullMarked
package org.greenledger.app.demo;

import org.jspecify.annotations.NullMarked;
