package org.greenledger.app.identity.names;

import org.jspecify.annotations.Nullable;

/**
 * One way to read a written name in full.
 *
 * @param name what the register may call the unit
 * @param rank 0 as written with its place, 1 by an abbreviation, 2 by a renaming
 * @param why the steps taken, in Chinese; empty for none
 * @param within the place that the name's 省, 市, 县 or 区 means; absent where the name carries its own
 *     place
 */
record Reading(String name, int rank, String why, @Nullable String within) {}
