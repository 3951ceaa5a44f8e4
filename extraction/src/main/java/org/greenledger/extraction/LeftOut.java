package org.greenledger.extraction;

/**
 * Characters of the source that are not part of the cleaned text. Together with the text they
 * account for every character of the source.
 *
 * @param kind {@code navigation}, {@code spam}, {@code phonetic}, {@code page-number}, {@code
 *     page-header}, {@code separator} or {@code control}
 * @param text the characters as they stood in the source
 * @param at position in the cleaned text where they stood
 * @param reason why they were left out, in Chinese
 */
public record LeftOut(String kind, String text, int at, String reason) {}
