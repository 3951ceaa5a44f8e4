/** The addresses that give files out and take sheets back. */
@NullMarked
package org.greenledger.app.exchange.pages;

import org.jspecify.annotations.NullMarked;
