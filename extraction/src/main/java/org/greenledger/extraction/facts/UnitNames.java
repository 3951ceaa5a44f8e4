package org.greenledger.extraction.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How the names of units and places are built (data: {@code unit-words.txt}, {@code
 * group-words.txt}).
 */
final class UnitNames {
    private UnitNames() {}

    private static final PhraseTable ENDINGS = PhraseTable.load("unit-words.txt");
    private static final PhraseTable GROUPS = PhraseTable.load("group-words.txt");
    private static final Pattern PART_OF_NAME =
            Pattern.compile("[省市县区州旗镇乡、,街道办事处园新]{1,12}|集团|筹|中国|党组|党委|试行|合署办公");
    private static final Pattern PLACE_AND_GOV =
            Pattern.compile(
                    "^[^省市县区和及与]{1,5}(?:市|县|区|州|旗|盟|镇|乡|街道)(?:委|党委|党工委|政府|人民政府|管委会).{0,6}$");
    private static final Pattern BRACKETED_REGION =
            Pattern.compile("\\([省市县区州旗镇乡、,街道园新]{1,12}\\)$");
    private static final int LONGEST_PLACE = 8;

    /** A unit's name taken apart. */
    record Parts(String place, String region, String suffix) {}

    /** Whether the words are a name that needs nothing more. */
    static boolean isWhole(String words) {
        return kind(words) != null || BRACKETED_REGION.matcher(words).find();
    }

    /** Whether a name that stops at a line's end stops there: 东川市⏎水利局 and 省委⏎组织部 do not. */
    static boolean endsLine(String words) {
        String kind = kind(words);
        boolean committee = words.length() == 2 && words.charAt(1) == '委';
        return kind != null && !kind.equals("region") && !committee;
    }

    /** {@code gov}, {@code region} or {@code body}; null when the ending is not a unit's. */
    static @Nullable String kind(String words) {
        String ending = words.endsWith("农村") || words.endsWith("城市") ? null : ENDINGS.ending(words);
        return ending == null ? null : ENDINGS.kindOf(ending);
    }

    /** Whether a bracket's words are part of the name before it: 各县(市、区). */
    static boolean isPartOfName(String inside) {
        return PART_OF_NAME.matcher(inside).matches();
    }

    /** Whether a conjunction between these words joins two units. */
    static boolean joins(String left, String right) {
        String name = DutyWords.withoutDuty(right);
        if (isWhole(left)) {
            return isWhole(name) || isGroup(name);
        }
        return left.length() >= 2
                && left.length() <= LONGEST_PLACE
                && PLACE_AND_GOV.matcher(name).matches();
    }

    /** Whether the name stands for several units. */
    static boolean isGroup(String name) {
        return GROUPS.allIn(name).stream().anyMatch(m -> m.kind().equals("part") || m.start() == 0);
    }

    /** 赣河市政府 → 赣河 · 市 · 政府; null when the name is no body of a place. */
    static @Nullable Parts government(String name) {
        String ending = ENDINGS.ending(name);
        if (ending == null || !"gov".equals(ENDINGS.kindOf(ending))) {
            return null;
        }
        String place = name.substring(0, name.length() - ending.length());
        Matcher bracket = BRACKETED_REGION.matcher(place);
        if (bracket.find()) {
            int start = Math.max(0, bracket.start() - 1);
            return new Parts(place.substring(0, start), place.substring(start), ending);
        }
        String region = region(place);
        return new Parts(place.substring(0, place.length() - region.length()), region, ending);
    }

    /** 青河县水利局 → 青河 · 县 · 水利局; null when no place stands before the body's name. */
    static @Nullable Parts body(String name) {
        if (!"body".equals(kind(name))) {
            return null;
        }
        for (int i = 2; i < Math.min(name.length() - 1, LONGEST_PLACE); i++) {
            char c = name.charAt(i);
            if ("市县区".indexOf(c) >= 0 && name.charAt(i - 1) != '城') {
                return new Parts(name.substring(0, i), String.valueOf(c), name.substring(i + 1));
            }
        }
        return null;
    }

    /** The word for the kind of place the words end with, such as 市; empty when there is none. */
    static String region(String words) {
        if (BRACKETED_REGION.matcher(words).find()) {
            return "市";
        }
        String ending = ENDINGS.ending(words);
        return ending != null && "region".equals(ENDINGS.kindOf(ending)) ? ending : "";
    }
}
