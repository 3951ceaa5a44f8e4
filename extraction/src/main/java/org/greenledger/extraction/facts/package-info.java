/**
 * Facts: one construct, one file — deadlines, units, indicators, counts, teams, petition figures.
 */
@NullMarked
package org.greenledger.extraction.facts;

import org.jspecify.annotations.NullMarked;
