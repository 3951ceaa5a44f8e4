package org.greenledger.app.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Why one change of an {@link IssueEdit} cannot be made.
 *
 * @param index position of the edit in what was handed over, from 0
 * @param field the field at fault; {@code null} for the whole edit
 * @param measure number of the measure, for fields of measures
 * @param message what is wrong and what would be accepted, in Chinese
 */
public record EditRefusal(
        int index, @Nullable IssueField field, @Nullable Integer measure, String message) {}
