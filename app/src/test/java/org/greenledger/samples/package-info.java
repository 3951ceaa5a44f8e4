/**
 * The web module alone with samples of every shared piece; outside the program's packages so that
 * it never joins the server.
 */
@NullMarked
package org.greenledger.samples;

import org.jspecify.annotations.NullMarked;
