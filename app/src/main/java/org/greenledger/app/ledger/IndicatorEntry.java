package org.greenledger.app.ledger;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A figure the plan promises to reach 指标.
 *
 * @param comparator {@code <}, {@code <=}, {@code =}, {@code >=}, {@code >}, {@code decrease-by} or
 *     {@code increase-by}
 * @param due last day, {@code 2020-12-31}
 * @param baselineYear the year compared with
 */
public record IndicatorEntry(
        String name,
        String comparator,
        BigDecimal value,
        @Nullable String unit,
        @Nullable String due,
        @Nullable Integer baselineYear,
        @Nullable Quotation quotation) {}
