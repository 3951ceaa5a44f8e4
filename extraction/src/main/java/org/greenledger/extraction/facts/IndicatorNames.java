package org.greenledger.extraction.facts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names that share a head noun: 城市和县城生活污水处理率 are 城市生活污水处理率 and 县城生活污水处理率; 肥料、农药利用率 are 肥料利用率 and
 * 农药利用率.
 */
final class IndicatorNames {
    private static final Pattern JOINT = Pattern.compile("、|以及|和|与|及(?!以上|以下|其)");
    private static final Pattern COMPLETE =
            Pattern.compile(
                    "(?:率|比例|比率|占比|比重|浓度|总量|(?<!化学需氧)量|面积|盖度|覆盖度|天数|指数|强度|能耗|水耗|水平|均值)(?:\\([^()]*\\))?$");
    private static final String AREAS =
            "(?:设区城市|设区市|城市建成区|建成区|县级城市|城市|县城|城区|城镇|建制镇|乡镇|农村|园区|集聚区|结合部|地区|区域|街道|[县市区镇村])";
    private static final Pattern AREA =
            Pattern.compile("[\\p{IsHan}]{0,8}?" + AREAS + "(?![镇市区])(?:地区)?");
    private static final Pattern ENDS_WITH_AREA = Pattern.compile(AREAS + "$");

    private IndicatorNames() {}

    /**
     * The names, each complete; empty when they cannot be told apart.
     *
     * @param wanted how many values follow; 1 when all share one value
     */
    static List<String> split(String name, int wanted) {
        List<String> parts = new ArrayList<>(List.of(JOINT.split(name)));
        parts.removeIf(String::isBlank);
        if (parts.size() < 2 || (wanted > 1 && parts.size() < wanted)) {
            return List.of();
        }
        if (wanted > 1 && parts.size() > wanted) {
            parts = merged(name, parts, wanted);
            if (parts.size() != wanted) {
                return List.of();
            }
        }
        String last = parts.get(parts.size() - 1);
        String head = tail(parts.get(parts.size() - 2), last);
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            boolean complete = COMPLETE.matcher(part.strip()).find();
            names.add(complete ? part.strip() : part.strip() + head);
        }
        return names;
    }

    /** With more parts than values, only complete names count: 粪污综合利用率、养殖场设施和装备配套率 are two. */
    private static List<String> merged(String name, List<String> parts, int wanted) {
        List<String> whole = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        int at = 0;
        for (String part : parts) {
            int start = name.indexOf(part, at);
            open.append(open.length() == 0 ? "" : name.substring(at, start)).append(part);
            at = start + part.length();
            if (COMPLETE.matcher(part).find()) {
                whole.add(open.toString());
                open.setLength(0);
            }
        }
        return open.length() == 0 && whole.size() == wanted ? whole : List.of();
    }

    /** What the last name has beyond the kind of word the one before it ends with. */
    private static String tail(String before, String last) {
        Matcher area = AREA.matcher(last);
        if (ENDS_WITH_AREA.matcher(before).find() && area.lookingAt()) {
            return last.substring(area.end());
        }
        if (before.matches(".*[A-Za-z0-9]")) {
            return last.replaceFirst("^[\\p{IsHan}]{0,4}[A-Za-z0-9.]+", "");
        }
        for (int length = Math.min(3, before.length()); length >= 1; length--) {
            String end = before.substring(before.length() - length);
            int at = last.indexOf(end);
            if (at >= 0 && at + length < last.length() && at <= 6) {
                return last.substring(at + length);
            }
        }
        return last.substring(Math.min(2, last.length()));
    }

    /** The figure's own noun at the end of a name: of 县城生活污水处理率 it is 生活污水处理率. */
    static String headNoun(String name) {
        Matcher area = AREA.matcher(name.strip());
        int from = 0;
        while (area.find()) {
            from = area.end();
        }
        String noun = name.strip().substring(from);
        return noun.length() >= 3 && COMPLETE.matcher(noun).find() ? noun : "";
    }
}
