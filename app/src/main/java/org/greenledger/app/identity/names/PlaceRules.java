package org.greenledger.app.identity.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Levels of places, told by their names and by what stands above them. */
final class PlaceRules {

    private static final Set<String> MUNICIPALITIES = Set.of("北京市", "天津市", "上海市", "重庆市");

    private PlaceRules() {}

    static boolean isMunicipality(String place) {
        return MUNICIPALITIES.contains(place);
    }

    static boolean isProvince(String place) {
        return place.endsWith("省")
                || place.endsWith("自治区")
                || place.endsWith("特别行政区")
                || MUNICIPALITIES.contains(place);
    }

    /** A place's name without its level: 榆林市 is 榆林; names of two letters stay whole. */
    static String stem(String place) {
        for (String level : List.of("自治区", "省", "市", "县", "区", "州", "盟", "旗")) {
            if (place.endsWith(level) && place.length() - level.length() >= 2) {
                return place.substring(0, place.length() - level.length());
            }
        }
        return place;
    }

    /** A place and what stands above it, nearest first, without gaps and repetitions. */
    static List<String> chain(List<@Nullable String> regions) {
        List<String> chain = new ArrayList<>();
        for (String region : regions) {
            if (region != null && !region.isBlank() && !chain.contains(region)) {
                chain.add(region);
            }
        }
        return List.copyOf(chain);
    }
}
