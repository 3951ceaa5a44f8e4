package org.greenledger.app.planimport;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/** Keeps beside a corrected value what the reader had read, and where its words stand. */
final class Quotes {

    private static final String SELECTED = "人工在原文中选取";

    private Quotes() {}

    /**
     * The quotation of a value that was typed or selected anew.
     *
     * @param now the quotation until now
     * @param before the value until now
     * @param span where the new value was selected; null when it was typed
     */
    static @Nullable Quotation corrected(
            @Nullable Quotation now,
            @Nullable String before,
            @Nullable String after,
            @Nullable SourceSpan span) {
        String first = now != null && now.original() != null ? now.original() : before;
        String original = now == null || Objects.equals(first, after) ? null : first;
        if (span != null) {
            return new Quotation(span.start(), span.end(), SELECTED, original);
        }
        return now == null ? null : new Quotation(now.start(), now.end(), now.reason(), original);
    }

    /** A quotation of words just selected; null when they were typed. */
    static @Nullable Quotation fresh(@Nullable SourceSpan span) {
        return span == null ? null : new Quotation(span.start(), span.end(), SELECTED, null);
    }

    /** One that holds both; null when both are absent. */
    static @Nullable Quotation hull(@Nullable Quotation a, @Nullable Quotation b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return new Quotation(
                Math.min(a.start(), b.start()),
                Math.max(a.end(), b.end()),
                a.reason(),
                a.original());
    }

    static Map<String, Quotation> with(
            Map<String, Quotation> all, String field, @Nullable Quotation quotation) {
        Map<String, Quotation> next = new LinkedHashMap<>(all);
        if (quotation == null) {
            next.remove(field);
        } else {
            next.put(field, quotation);
        }
        return next;
    }
}
