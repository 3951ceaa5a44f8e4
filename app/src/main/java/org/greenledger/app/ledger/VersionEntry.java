package org.greenledger.app.ledger;

import org.greenledger.app.documents.FileId;
import org.jspecify.annotations.Nullable;

/**
 * One version of a plan as it is kept.
 *
 * @param title as printed
 * @param file the document it was read from; absent where it was typed
 * @param text the text that all quotations are ranges of
 * @param blocks layout of the text, as {@link org.greenledger.app.documents.SourceText#layout}
 *     writes it
 * @param declared JSON object of the numbers the plan states of itself: issues, task_categories,
 *     tasks …
 * @param petitions JSON object of the petition figures the plan states
 * @param issued a date, {@code 2019-06-28} or {@code --06-28}
 * @param published a date likewise
 */
public record VersionEntry(
        String title,
        @Nullable FileId file,
        String text,
        String blocks,
        String declared,
        String petitions,
        @Nullable String issued,
        @Nullable String published) {}
