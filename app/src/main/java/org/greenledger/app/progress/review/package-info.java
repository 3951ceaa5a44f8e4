/**
 * The office looks at what units report: accepts, returns with reasons, asks for more, checks at
 * random.
 */
@NamedInterface("review")
@NullMarked
package org.greenledger.app.progress.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
