package org.greenledger.app.planimport;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.greenledger.app.ledger.Quotation;
import org.jspecify.annotations.Nullable;

/**
 * What a plan says of itself and of its inspection. Dates are strings: {@code 2017-12-31}, or
 * {@code --07-14} where the plan lost the year.
 *
 * @param declared numbers the plan states: issues, task_categories, tasks, accountability_issues
 * @param petitions petition figures the plan states
 * @param quotations by field
 */
public record HeaderEntry(
        @Nullable String title,
        @Nullable String region,
        @Nullable String document,
        @Nullable String level,
        @Nullable String kind,
        @Nullable Integer round,
        @Nullable String team,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String feedback,
        @Nullable String issued,
        @Nullable String published,
        Map<String, Integer> declared,
        Map<String, BigDecimal> petitions,
        Map<String, Quotation> quotations) {

    /** The plan's day: issued, else published, else the day of the feedback; absent if unknown. */
    @Nullable LocalDate day() {
        return Stream.of(issued, published, feedback, ends)
                .filter(d -> d != null && d.matches("\\d{4}-\\d{2}-\\d{2}"))
                .findFirst()
                .map(LocalDate::parse)
                .orElse(null);
    }
}
