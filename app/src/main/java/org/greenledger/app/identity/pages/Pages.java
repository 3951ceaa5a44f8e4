package org.greenledger.app.identity.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.web.pieces.Pager;
import org.jspecify.annotations.Nullable;

/** Pagers for lists that count their pages. */
final class Pages {

    private Pages() {}

    /**
     * @param page from 1
     * @param query names and values of the address, one after the other; empty values are left out
     */
    static Pager of(int page, int size, int shown, int count, String path, String... query) {
        int first = (page - 1) * size + 1;
        return new Pager(
                shown == 0 ? 0 : first,
                shown == 0 ? 0 : first + shown - 1,
                count,
                false,
                page > 1 ? address(path, page - 1, query) : null,
                first - 1 + shown < count && shown > 0 ? address(path, page + 1, query) : null);
    }

    private static @Nullable String address(String path, int page, String... query) {
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < query.length; k += 2) {
            if (!query[k + 1].isEmpty()) {
                parts.add(query[k] + "=" + URLEncoder.encode(query[k + 1], StandardCharsets.UTF_8));
            }
        }
        parts.add("page=" + page);
        return path + "?" + String.join("&", parts);
    }
}
