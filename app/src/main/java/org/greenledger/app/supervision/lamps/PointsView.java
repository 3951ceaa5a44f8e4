package org.greenledger.app.supervision.lamps;

/**
 * Points taken from a unit in a year.
 *
 * @param acts by how many lamps
 */
public record PointsView(String unitName, int acts, int points) {}
