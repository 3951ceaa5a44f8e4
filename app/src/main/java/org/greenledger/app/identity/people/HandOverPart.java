package org.greenledger.app.identity.people;

import java.util.List;
import java.util.stream.Collectors;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * A post of somebody, with what they hold by name for its unit.
 *
 * @param post absent for what belongs to none of their posts any longer
 */
public record HandOverPart(@Nullable PostView post, List<Holding> holdings) {

    /**
     * Something held.
     *
     * @param what for example 责任事项
     * @param count how many pieces, 1 or more
     */
    public record Holding(String what, UnitId unit, String unitName, int count) {}

    /** Whether there is anything that somebody must take over. */
    public boolean loaded() {
        return !holdings.isEmpty();
    }

    /** For example 责任事项 40 项（云湖市生态环境局）; empty for nothing. */
    public String words() {
        return holdings.stream()
                .map(h -> "%s %d 项（%s）".formatted(h.what(), h.count(), h.unitName()))
                .collect(Collectors.joining("、"));
    }

    /** The post in words. */
    public String label() {
        return post == null ? "其他（不在现任岗位下）" : post.label();
    }

    List<UnitId> units() {
        return holdings.stream().map(Holding::unit).distinct().toList();
    }
}
