/** The pages that belong to nobody else: the desk, and how a person likes to read. */
@NullMarked
package org.greenledger.app.web.pages;

import org.jspecify.annotations.NullMarked;
