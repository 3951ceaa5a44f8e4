package org.greenledger.app.planimport;

/**
 * Something to look at before a draft is adopted.
 *
 * @param item the part it is about; 0 for the whole draft
 * @param blocks whether the draft cannot be adopted like this
 * @param message what is wrong and what to do
 */
public record AdoptionFinding(long item, boolean blocks, String message) {}
