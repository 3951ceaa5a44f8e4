package org.greenledger.app.web.pieces;

/**
 * One of several views of the same thing.
 *
 * @param label what people read
 * @param address where it is
 * @param current whether it is the one shown
 * @param count how many things are in it; empty for none shown
 */
public record Tab(String label, String address, boolean current, String count) {}
