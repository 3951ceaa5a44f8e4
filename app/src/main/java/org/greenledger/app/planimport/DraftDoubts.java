package org.greenledger.app.planimport;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.greenledger.extraction.Warning;
import org.jspecify.annotations.Nullable;

/** Where in the draft the reader's doubts belong, and in which order people look at them. */
final class DraftDoubts {

    /** A place in words, with the part of the draft and the measure it names. */
    record Place(@Nullable String words, @Nullable Long item, @Nullable Integer measure) {}

    private DraftDoubts() {}

    /** Doubts about the whole document first, then down the text; each once. */
    static List<Warning> inOrder(List<Warning> warnings) {
        return warnings.stream()
                .distinct()
                .sorted(
                        Comparator.comparingInt(
                                w -> w.at() == null ? -1 : w.span() == null ? 0 : w.span().start()))
                .toList();
    }

    /**
     * Reads a place such as {@code 7} or {@code 7/4}.
     *
     * @param items ids of the parts by {@code issue:7}, {@code task:3.1}
     */
    static Place place(@Nullable String at, Map<String, Long> items) {
        if (at == null) {
            return new Place(null, null, null);
        }
        String[] parts = at.split("/", 2);
        Long issue = items.get("issue:" + parts[0]);
        if (issue != null) {
            Integer measure =
                    parts.length > 1 && parts[1].matches("\\d{1,4}")
                            ? Integer.valueOf(parts[1])
                            : null;
            String words = "问题 " + parts[0] + (measure == null ? "" : " 措施 " + measure);
            return new Place(words, issue, measure);
        }
        Long task = items.get("task:" + parts[0].replaceFirst("^tasks?[:.]?", ""));
        if (task != null) {
            return new Place("强化措施 " + parts[0], task, null);
        }
        return new Place(words(at), at.startsWith("plan") ? items.get("plan") : null, null);
    }

    private static @Nullable String words(String at) {
        return switch (at) {
            case "issues" -> "问题清单";
            case "tasks" -> "强化措施";
            case "indicators" -> "指标";
            default -> at.startsWith("plan") ? "方案概况" : null;
        };
    }
}
