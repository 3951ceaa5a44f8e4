package org.greenledger.app.progress.office;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What comes in addresses and forms, read without trust. */
final class Sent {

    private Sent() {}

    /** A number of digits; null for anything else. */
    static @Nullable Long number(@Nullable String text) {
        return text != null && text.matches("[0-9]{1,18}") ? Long.valueOf(text) : null;
    }

    /** A page from 1. */
    static int page(@Nullable String text, int most) {
        Long page = number(text);
        return page == null || page < 1 ? 1 : (int) Math.min(page, most);
    }

    /** Words without what no database takes. */
    static String words(@Nullable String text) {
        return text == null ? "" : text.replace("\0", "").strip();
    }

    /**
     * A day; null for none.
     *
     * @throws Refused when it is no day
     */
    static @Nullable LocalDate day(String text, String field) {
        if (text.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeException e) {
            throw new Refused(List.of(Refusal.at(field, "日期须写成 2026-12-08 这样")));
        }
    }

    /** An address with those of the parameters that say something. */
    static String address(String path, Map<String, ?> parameters) {
        List<String> parts = new ArrayList<>();
        parameters.forEach(
                (name, value) -> {
                    String words = value == null ? "" : value.toString();
                    if (!words.isBlank()) {
                        parts.add(name + "=" + URLEncoder.encode(words, StandardCharsets.UTF_8));
                    }
                });
        return parts.isEmpty() ? path : path + "?" + String.join("&", parts);
    }
}
