package org.greenledger.app.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A strengthening measure 强化措施 that belongs to no single issue.
 *
 * @param number section and item, for example {@code 3.1}
 * @param section heading of its section
 * @param title its first sentence
 * @param text the whole of it
 * @param duties without quotations of their own: the task's holds them
 * @param divisionByReference words that refer to another document for the division of labour
 */
public record TaskEntry(
        String number,
        @Nullable String section,
        String title,
        String text,
        @Nullable String divisionByReference,
        List<DutyEntry> duties,
        List<TermEntry> terms,
        @Nullable Quotation quotation) {}
