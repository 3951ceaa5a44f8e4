package org.greenledger.app.ledger.points;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be a place of an issue. */
final class PointRules {

    static final int NAME = 100;
    static final int NOTE = 500;

    private PointRules() {}

    /** Everything that is wrong with it, in Chinese; empty when nothing is. */
    static List<String> problems(PointEntry entry) {
        List<String> found = new ArrayList<>();
        if (entry.name().isBlank()) {
            found.add("没有名称。请写明点位名称");
        } else if (entry.name().length() > NAME) {
            found.add("名称超过" + NAME + "个字。请缩短名称，其余写入备注");
        }
        if (longer(entry.area(), NAME)) {
            found.add("所在地超过" + NAME + "个字");
        }
        if (longer(entry.note(), NOTE)) {
            found.add("备注超过" + NOTE + "个字");
        }
        Coordinates place = entry.place();
        if (place != null) {
            found.addAll(problems(place));
        }
        return found;
    }

    private static List<String> problems(Coordinates c) {
        if (inChina(c.longitude(), c.latitude())) {
            return List.of();
        }
        return List.of(
                inChina(c.latitude(), c.longitude())
                        ? "经度和纬度写反了：经度在前（73到136），纬度在后（3到54）"
                        : "坐标" + c.words() + "不在我国范围内：经度应在73到136之间，纬度应在3到54之间");
    }

    private static boolean inChina(double longitude, double latitude) {
        return longitude >= 73 && longitude <= 136 && latitude >= 3 && latitude <= 54;
    }

    private static boolean longer(@Nullable String text, int most) {
        return text != null && text.length() > most;
    }
}
