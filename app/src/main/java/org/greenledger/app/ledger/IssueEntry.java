package org.greenledger.app.ledger;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An issue or sub-issue with all that the plan says of it.
 *
 * @param number its number in the plan, for example {@code 6.1}; the parent of {@code 6.1} is
 *     {@code 6}
 * @param label the numbering as printed
 * @param description not blank
 * @param area the place the problem is in
 * @param deadline the deadline's words
 * @param terms what they mean
 * @param quotations by field: issue (the whole), description, target, deadline, area
 */
public record IssueEntry(
        String number,
        @Nullable String label,
        String description,
        @Nullable String target,
        @Nullable String area,
        @Nullable String deadline,
        List<TermEntry> terms,
        List<MeasureEntry> measures,
        List<DutyEntry> duties,
        Map<String, Quotation> quotations) {}
