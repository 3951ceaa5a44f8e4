package org.greenledger.app.identity.names;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.names.GroupMeaning.How;
import org.greenledger.app.identity.names.GroupMeaning.Organ;

/** Reads names that stand for several units, and finds their members in the plan's tree. */
final class GroupRules {

    private static final Pattern MARKS = Pattern.compile("[\\s\\u3000（）()、,，和及]|（含.*?）");
    private static final Pattern EACH =
            Pattern.compile(
                    "^(?:全[省市县区州]|本[省市县区]|辖区内?|所辖|[^各]{2,5}[省市县区州])?(?:各|所有)"
                            + "(?<places>级|设区的?市|地级市|地市|市州地?|州市|盟市|市地州?|[县市区旗]{1,4}|[县市区旗]{0,3}县级市"
                            + "|乡镇(?:街道)?(?:办事处)?|镇乡|镇街道?|街镇|街道|镇办)"
                            + "(?<organs>党委人?民?政府|党政|人民政府|政府|党委|委)?$");
    private static final Pattern WITHOUT_EACH =
            Pattern.compile("^[县市区旗]{2,4}(?:党委人?民?政府|党政|人民政府|政府|党委)?$|^乡镇街道(?:办事处)?$");
    private static final Pattern PARKS =
            Pattern.compile(
                    "^(?:全[省市县区])?(?:各|所有)(?:类|级|省级|国家级)?(?:开发区|园区|功能区|工业园区|产业园区|高新区|经开区|工业集中区|新区)"
                            + "(?:党工委管?委?会?|管委会|管理委员会)?$");
    private static final Pattern DEPARTMENTS =
            Pattern.compile("^[省市县区州](?:直|级|政府)?(?:各|所有)(?:部门|单位|委办局|直部门)(?:单位)?$");
    private static final Pattern VAGUE =
            Pattern.compile(
                    "有关|相关|责任单位|责任部门|责任主体|督导单位|验收单位|牵头单位|牵头部门|配合单位|参与单位|^各.{0,6}(?:部门|单位|企业|地|方面)$|.等$|^[省市县区州](?:直|级)(?:部门|单位)$");
    private static final Map<String, Set<Level>> PLACES =
            Map.ofEntries(
                    Map.entry("设区市", EnumSet.of(Level.CITY)),
                    Map.entry("设区的市", EnumSet.of(Level.CITY)),
                    Map.entry("地级市", EnumSet.of(Level.CITY)),
                    Map.entry("地市", EnumSet.of(Level.CITY)),
                    Map.entry("市州", EnumSet.of(Level.CITY)),
                    Map.entry("市州地", EnumSet.of(Level.CITY)),
                    Map.entry("州市", EnumSet.of(Level.CITY)),
                    Map.entry("盟市", EnumSet.of(Level.CITY)),
                    Map.entry("市地", EnumSet.of(Level.CITY)),
                    Map.entry("市地州", EnumSet.of(Level.CITY)));

    private GroupRules() {}

    /** What the name says; empty where it is the name of one unit. */
    static Optional<GroupMeaning> read(String written, List<String> chain) {
        String name = MARKS.matcher(written).replaceAll("");
        if (name.endsWith("成员单位")) {
            return Optional.of(GroupMeaning.BODY);
        }
        Matcher each = EACH.matcher(WITHOUT_EACH.matcher(name).matches() ? "各" + name : name);
        if (each.matches()) {
            Set<Level> levels = levels(each.group("places"), chain);
            return Optional.of(
                    levels.isEmpty()
                            ? GroupMeaning.OPEN
                            : new GroupMeaning(How.RULE, levels, organs(each.group("organs"))));
        }
        if (PARKS.matcher(name).matches()) {
            return Optional.of(
                    new GroupMeaning(
                            How.RULE, EnumSet.allOf(Level.class), EnumSet.of(Organ.COMMITTEE)));
        }
        if (DEPARTMENTS.matcher(name).matches()) {
            return Optional.of(
                    new GroupMeaning(
                            How.RULE, EnumSet.allOf(Level.class), EnumSet.of(Organ.DEPARTMENT)));
        }
        return VAGUE.matcher(name).find() ? Optional.of(GroupMeaning.OPEN) : Optional.empty();
    }

    private static Set<Level> levels(String places, List<String> chain) {
        if (places.equals("级")) {
            return EnumSet.allOf(Level.class);
        }
        if (PLACES.containsKey(places)) {
            return PLACES.get(places);
        }
        if (places.contains("乡") || places.contains("镇") || places.contains("街")) {
            return EnumSet.of(Level.TOWN);
        }
        boolean province = !chain.isEmpty() && Level.of(chain) == Level.PROVINCE;
        if (!places.startsWith("市") || places.contains("县级市")) {
            return EnumSet.of(Level.COUNTY);
        }
        if (!province) {
            return chain.isEmpty() ? Set.of() : EnumSet.of(Level.COUNTY);
        }
        return places.equals("市") ? EnumSet.of(Level.CITY) : EnumSet.of(Level.CITY, Level.COUNTY);
    }

    private static Set<Organ> organs(String words) {
        if (words == null || words.equals("政府") || words.equals("人民政府")) {
            return EnumSet.of(Organ.GOVERNMENT);
        }
        return words.equals("党委") || words.equals("委")
                ? EnumSet.of(Organ.PARTY)
                : EnumSet.of(Organ.PARTY, Organ.GOVERNMENT);
    }

    /**
     * The units that a rule's name means.
     *
     * @param tree the units of the plan's place and below it
     * @param chain the plan's place and the places above it; not empty
     */
    static List<UnitView> members(GroupMeaning meaning, List<PlacedUnit> tree, List<String> chain) {
        List<UnitView> members = new ArrayList<>();
        for (PlacedUnit placed : tree) {
            if (meaning.organs().stream().anyMatch(o -> is(o, meaning, placed, chain))) {
                members.add(placed.unit());
            }
        }
        return members;
    }

    private static boolean is(
            Organ organ, GroupMeaning meaning, PlacedUnit placed, List<String> chain) {
        UnitKind kind = placed.unit().kind();
        switch (organ) {
            case GOVERNMENT, PARTY -> {
                List<String> seat = seat(placed, organ);
                return !seat.isEmpty()
                        && kind == (organ == Organ.PARTY ? UnitKind.PARTY : UnitKind.GOVERNMENT)
                        && below(seat, chain, meaning.levels().contains(Level.of(chain)))
                        && meaning.levels().contains(Level.of(seat, placed.unit()));
            }
            case COMMITTEE -> {
                return kind == UnitKind.COMMITTEE && below(placed.chain(), chain, true);
            }
            case DEPARTMENT -> {
                return kind == UnitKind.DEPARTMENT && placed.chain().equals(chain);
            }
        }
        return false;
    }

    /** Whether a place lies in the plan's; the plan's own counts where its level is meant. */
    private static boolean below(List<String> seat, List<String> chain, boolean ownToo) {
        int above = seat.size() - chain.size();
        return above >= (ownToo ? 0 : 1) && seat.subList(above, seat.size()).equals(chain);
    }

    private static final Pattern GOVERNMENT = Pattern.compile("^(.+?)(?:人民政府|政府|行政公署|行署)$");
    private static final Pattern PARTY =
            Pattern.compile("^(?:中共|中国共产党)?(.+?[省市县区州盟旗镇乡道])(?:委员会|委|党委|工作委员会|党工委)$");

    /** The place whose government or Party committee the unit is, with those above; else empty. */
    static List<String> seat(PlacedUnit placed, Organ organ) {
        Matcher name = (organ == Organ.PARTY ? PARTY : GOVERNMENT).matcher(placed.unit().name());
        if (!name.matches()) {
            return List.of();
        }
        String place = name.group(1);
        for (int k = placed.chain().size() - 1; k >= 0; k--) {
            String above = placed.chain().get(k);
            if (place.startsWith(above) && place.length() > above.length()) {
                place = place.substring(above.length());
            }
        }
        List<String> chain = new ArrayList<>(placed.chain());
        if (!chain.contains(place)) {
            chain.add(0, place);
        }
        return chain.subList(chain.indexOf(place), chain.size());
    }
}
