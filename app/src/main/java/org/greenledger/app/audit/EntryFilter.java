package org.greenledger.app.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for.
 *
 * @param words in the sentence or the reason; empty for any
 * @param person part of the name of who did it; empty for anybody
 * @param unit part of the name of the unit they acted for; empty for any
 * @param topic {@code null} for any
 * @param subject kind and id of one thing, for example {@code issue:17}; empty for any
 * @param from first day; {@code null} for the beginning
 * @param to last day; {@code null} for today
 * @param refused whether only what was tried and not done
 */
public record EntryFilter(
        String words,
        String person,
        String unit,
        @Nullable Topic topic,
        String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        boolean refused) {

    /** Everything. */
    public static final EntryFilter NONE = new EntryFilter("", "", "", null, "", null, null, false);

    /** Trims what was typed. */
    public EntryFilter {
        words = words.strip();
        person = person.strip();
        unit = unit.strip();
        subject = subject.strip();
    }

    /** The conditions in Chinese, for the log of the log; 全部 for none. */
    public String told() {
        List<String> parts = new ArrayList<>();
        add(parts, "事由含", words);
        add(parts, "人员", person);
        add(parts, "单位", unit);
        add(parts, "类别", topic == null ? "" : topic.chinese());
        add(parts, "对象", subject);
        add(parts, "起", from == null ? "" : from.toString());
        add(parts, "止", to == null ? "" : to.toString());
        add(parts, "仅", refused ? "失败和被拒" : "");
        return parts.isEmpty() ? "全部" : String.join("，", parts);
    }

    private static void add(List<String> parts, String name, String value) {
        if (!value.isEmpty()) {
            parts.add(name + " " + value);
        }
    }
}
