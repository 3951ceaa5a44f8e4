/** Pages of proofs: upload, the panel on an issue's page, a proof and its content. */
@NullMarked
package org.greenledger.app.evidence.pages;

import org.jspecify.annotations.NullMarked;
