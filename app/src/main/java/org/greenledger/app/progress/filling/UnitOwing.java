package org.greenledger.app.progress.filling;

import org.greenledger.app.identity.UnitId;

/**
 * A unit in a period: how much it owes and how much of it is not submitted yet.
 *
 * @param own whether it is the person's own unit, or one that theirs took over from
 */
public record UnitOwing(UnitId unit, String name, int all, int open, boolean own) {}
