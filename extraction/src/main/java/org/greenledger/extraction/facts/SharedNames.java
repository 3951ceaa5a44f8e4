package org.greenledger.extraction.facts;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what names in a row share: 甲和乙市政府 → 甲市政府, 乙市政府; 各县市区党委、政府 → 各县市区党委, 各县市区政府; 丙区、丁园区管委会 →
 * 丙区管委会, 丁园区管委会; 省委、省政府办公厅 → 省委办公厅, 省政府办公厅.
 */
final class SharedNames {
    private SharedNames() {}

    private static final Pattern SAME_PLACE_GOV = Pattern.compile("^([省市县区州旗镇乡])(?:人民)?政府.{0,6}$");
    private static final Pattern OFFICE =
            Pattern.compile("^([省市县区州])(?:人民)?政府(办公厅|办公室|督查室|研究室|信访局)$");
    private static final String TOWNS = "镇乡街道";
    private static final String DISTRICTS = "省市县区旗盟州自治州自治县";
    private static final int LONGEST_BARE = 8;
    private static final int LONGEST_ROW = 40;

    /** Sets the names of every item. */
    static void fill(List<UnitItem> items) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).isUnit()) {
                takePrefix(items, i);
            }
        }
        for (int i = items.size() - 1; i >= 0; i--) {
            UnitItem item = items.get(i);
            if (item.isUnit()) {
                takeSuffix(items, i);
                if (item.names.isEmpty()) {
                    item.names.add(item.words);
                }
            }
        }
    }

    private static void takePrefix(List<UnitItem> items, int i) {
        UnitItem item = items.get(i);
        UnitItem left = i == 0 || !items.get(i - 1).isUnit() ? null : items.get(i - 1);
        if (left == null || left.role != null) {
            return;
        }
        UnitNames.Parts own = UnitNames.government(item.words);
        if (own == null) {
            return;
        }
        Matcher same = SAME_PLACE_GOV.matcher(item.words);
        boolean each =
                left.words.startsWith("各") && left.mark != ',' && UnitNames.isWhole(left.words);
        if (item.words.endsWith("办事处") && own.place().isEmpty() && own.region().isEmpty()) {
            if (each) {
                derive(item, left, "各" + item.words);
            }
        } else if (own.place().isEmpty() && own.region().isEmpty()) {
            String place = placeOf(left.words);
            if (!place.isEmpty()) {
                derive(item, left, place + item.words);
            }
        } else if (same.matches() && left.words.endsWith(same.group(1) + "委")) {
            String committee = same.group(1) + "委";
            if (left.words.length() > committee.length()) {
                String place = left.words.substring(0, left.words.length() - committee.length());
                derive(item, left, place.replaceFirst("^中共", "") + item.words);
            }
        } else if (each && own.place().isEmpty() && !item.words.startsWith("各")) {
            derive(item, left, "各" + item.words);
        }
    }

    private static void derive(UnitItem item, UnitItem left, String name) {
        item.names.add(name);
        item.because("承前“" + left.words + "”补全");
        item.words = name;
    }

    private static String placeOf(String words) {
        UnitNames.Parts parts = UnitNames.government(words);
        if (parts != null) {
            return parts.place() + parts.region();
        }
        if (words.endsWith("委")
                && words.length() >= 2
                && "省市县区州旗镇乡".indexOf(words.charAt(words.length() - 2)) >= 0) {
            return words.substring(0, words.length() - 1).replaceFirst("^中共", "");
        }
        return UnitNames.region(words).isEmpty() ? "" : words;
    }

    private static void takeSuffix(List<UnitItem> items, int i) {
        UnitItem item = items.get(i);
        UnitItem next = i + 1 == items.size() ? null : items.get(i + 1);
        if (next == null || !next.isUnit() || item.role != null || !item.names.isEmpty()) {
            return;
        }
        Matcher office = OFFICE.matcher(next.words);
        if (office.matches() && item.words.equals(office.group(1) + "委")) {
            share(item, next, item.words + office.group(2));
            return;
        }
        String stem = stem(item.words, next);
        if (stem == null) {
            return;
        }
        String shared = String.valueOf(stemSuffix(next.words, stem.length() > item.words.length()));
        share(item, next, stem + shared);
        for (int k = i + 2; k < Math.min(items.size(), i + LONGEST_ROW); k++) {
            UnitItem more = items.get(k);
            UnitNames.Parts gov = UnitNames.government(more.words);
            if (more.why.startsWith("承前") && gov != null) {
                item.names.add(stem + gov.suffix());
            } else if (!more.why.startsWith("与“") && !items.get(k - 1).why.startsWith("与“")) {
                return;
            }
        }
    }

    /** The item's own part with its kind of place; null when it takes nothing from the next. */
    private static @Nullable String stem(String words, UnitItem next) {
        UnitNames.Parts gov = next.names.isEmpty() ? null : UnitNames.government(next.names.get(0));
        UnitNames.Parts body = next.names.isEmpty() ? null : UnitNames.body(next.names.get(0));
        UnitNames.Parts parts = gov != null ? gov : body;
        if (parts == null || parts.region().isEmpty() || words.length() > LONGEST_BARE) {
            return null;
        }
        String region = UnitNames.region(words);
        boolean bare = region.isEmpty() && !UnitNames.isWhole(words);
        boolean town = TOWNS.contains(region) && !region.isEmpty();
        boolean district = DISTRICTS.contains(parts.region());
        if (bare
                || (gov != null
                        && district
                        && (town || (region.equals("州") && words.length() == 2)))) {
            return parts.place().isEmpty() || words.length() < 2 ? null : words + parts.region();
        }
        if (region.isEmpty() && !UnitNames.isWhole(words)
                || UnitNames.isGroup(words) && gov == null) {
            return null;
        }
        boolean peer = peers(region, parts, gov != null);
        return peer ? words : null;
    }

    private static boolean peers(String region, UnitNames.Parts parts, boolean gov) {
        if (region.isEmpty()) {
            return false;
        }
        if (!gov) {
            return region.equals(parts.region());
        }
        boolean park = region.length() > 1 && !region.startsWith("自治") && !region.equals("街道");
        boolean state = parts.suffix().endsWith("政府");
        if (park || parts.region().length() > 1 && !parts.region().startsWith("自治")) {
            return !state || (!park && parts.region().endsWith(")"));
        }
        return TOWNS.contains(region) == TOWNS.contains(parts.region());
    }

    private static @Nullable String stemSuffix(String name, boolean bare) {
        UnitNames.Parts gov = UnitNames.government(name);
        UnitNames.Parts parts = gov != null ? gov : UnitNames.body(name);
        return parts == null || (bare && parts.region().isEmpty()) ? null : parts.suffix();
    }

    private static void share(UnitItem item, UnitItem next, String name) {
        item.names.add(name);
        item.because("与“" + next.words + "”共用后半部分");
        item.words = name;
    }
}
