package org.greenledger.extraction.outline;

import org.jspecify.annotations.Nullable;

/**
 * The label a field begins with.
 *
 * @param field what the field holds
 * @param words the label's words without blanks and brackets
 * @param strong whether a colon, brackets or words behind it show that it is one
 * @param ordinal the number in a bracket behind it, as in 反馈问题(序号9); null when there is none
 * @param end position after it, its marks and blanks
 */
public record FieldLabel(
        Field field, String words, boolean strong, @Nullable Integer ordinal, int end) {}
