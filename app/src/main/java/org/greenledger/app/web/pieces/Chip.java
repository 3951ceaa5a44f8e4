package org.greenledger.app.web.pieces;

/**
 * A filter in force.
 *
 * @param label what it lets through, for example 牵头：省住建厅
 * @param without the address of the same list without it
 */
public record Chip(String label, String without) {}
