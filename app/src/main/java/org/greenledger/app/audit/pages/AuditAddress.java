package org.greenledger.app.audit.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.audit.EntryFilter;
import org.greenledger.app.audit.Topic;
import org.jspecify.annotations.Nullable;

/** What stands in the address of the list. */
record AuditAddress(
        @Nullable String q,
        @Nullable String person,
        @Nullable String unit,
        @Nullable String topic,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean refused) {

    EntryFilter filter() {
        return new EntryFilter(
                or(q),
                or(person),
                or(unit),
                Topic.named(or(topic)).orElse(null),
                or(subject),
                from,
                to,
                Boolean.TRUE.equals(refused));
    }

    /** The same as a query, without the place in the list; empty for no condition. */
    String query() {
        List<String> parts = new ArrayList<>();
        add(parts, "q", or(q));
        add(parts, "person", or(person));
        add(parts, "unit", or(unit));
        add(parts, "topic", or(topic));
        add(parts, "subject", or(subject));
        add(parts, "from", from == null ? "" : from.toString());
        add(parts, "to", to == null ? "" : to.toString());
        add(parts, "refused", Boolean.TRUE.equals(refused) ? "true" : "");
        return String.join("&", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isBlank()) {
            parts.add(name + "=" + URLEncoder.encode(value.strip(), StandardCharsets.UTF_8));
        }
    }

    private static String or(@Nullable String value) {
        return value == null ? "" : value;
    }
}
