/** The field page and what it asks of the server. */
@NullMarked
package org.greenledger.app.field.pages;

import org.jspecify.annotations.NullMarked;
