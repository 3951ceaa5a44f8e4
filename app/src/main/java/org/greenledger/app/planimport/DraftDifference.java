package org.greenledger.app.planimport;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.shared.Change;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a correction changed in a part of a draft: each value that is another one now. */
final class DraftDifference {

    private static final int LONGEST = 500;

    private DraftDifference() {}

    static List<Change> of(String what, Object before, Object after) {
        List<Change> found = new ArrayList<>();
        JsonNode was = DraftJson.tree(before);
        JsonNode is = DraftJson.tree(after);
        for (String name : is.propertyNames()) {
            JsonNode from = was.path(name);
            JsonNode to = is.path(name);
            if (!name.startsWith("quotation") && !from.equals(to)) {
                found.add(new Change(what, words(from), words(to)));
            }
        }
        return found;
    }

    private static @Nullable String words(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        String words = value.isValueNode() ? value.asString() : value.toString();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST) + "…";
    }
}
