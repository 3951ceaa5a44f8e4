package org.greenledger.extraction.outline;

/**
 * A numbering at the head of a part.
 *
 * @param style how it is written
 * @param number its value, the last one for 1.2.3
 * @param path the value as a dotted path, such as {@code 2.3}
 * @param printed the words as printed, without the marks behind
 * @param end position after it and the marks and blanks behind
 */
public record Label(Style style, int number, String path, String printed, int end) {}
