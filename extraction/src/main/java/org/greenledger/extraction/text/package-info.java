/**
 * Cleaned text: simplified, without phonetics, navigation and spam, with a map back to the source.
 */
@NullMarked
package org.greenledger.extraction.text;

import org.jspecify.annotations.NullMarked;
