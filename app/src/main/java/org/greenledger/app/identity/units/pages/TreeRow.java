package org.greenledger.app.identity.units.pages;

import org.greenledger.app.identity.units.UnitLine;

/**
 * A line of the tree.
 *
 * @param depth 0 for a root
 * @param unfolded whether the lines below it follow
 */
public record TreeRow(UnitLine unit, int depth, boolean unfolded) {}
