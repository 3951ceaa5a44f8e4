package org.greenledger.app.ledger;

import java.util.Map;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What is said of an inspection. Dates are strings: {@code 2017-12-31}, or {@code --07-14} where
 * the plan lost the year.
 *
 * @param name as the ledger shows it, for example 东川省第三轮中央督察; not blank
 * @param region the place inspected; not blank
 * @param level {@code central}, {@code provincial} or {@code municipal}
 * @param kind {@code inspection}, {@code look-back} or {@code special}
 * @param round from 1
 * @param owner the unit whose matter it is: its people, those of the units above it, and the
 *     rectification office of its government see everything
 * @param quotations by field: name, region, level, kind, round, team, starts, ends, feedback
 */
public record InspectionEntry(
        String name,
        String region,
        @Nullable String level,
        @Nullable String kind,
        @Nullable Integer round,
        @Nullable String team,
        @Nullable String starts,
        @Nullable String ends,
        @Nullable String feedback,
        UnitId owner,
        Map<String, Quotation> quotations) {}
