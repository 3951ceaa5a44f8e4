package org.greenledger.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A measure of an issue.
 *
 * @param number from 1, within its issue
 * @param terms the deadlines stated inside its text
 */
public record MeasureEntry(
        int number, String text, List<TermEntry> terms, @Nullable Quotation quotation) {}
