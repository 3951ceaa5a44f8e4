package org.greenledger.app.planimport;

import org.greenledger.app.ledger.IndicatorEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.TaskEntry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Parts of a draft as JSON, for the database. */
final class DraftJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private DraftJson() {}

    static String write(Object value) {
        return JSON.writeValueAsString(value);
    }

    static JsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }

    static <T> T read(String json, Class<T> type) {
        return JSON.readValue(json, type);
    }

    static Object read(String json, ItemKind kind) {
        Class<?> type =
                switch (kind) {
                    case PLAN -> HeaderEntry.class;
                    case ISSUE -> IssueEntry.class;
                    case TASK -> TaskEntry.class;
                    case INDICATOR -> IndicatorEntry.class;
                };
        return read(json, type);
    }
}
