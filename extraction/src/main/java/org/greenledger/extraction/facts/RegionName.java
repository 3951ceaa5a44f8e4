package org.greenledger.extraction.facts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.facts.PlaceName.Place;
import org.jspecify.annotations.Nullable;

/**
 * The place whose plan it is: named at the head of the title, else in a cited title (《临江市贯彻落实…方案》),
 * else the place whose committee and government speak most often.
 */
final class RegionName {
    private static final int REACH = 100_000;

    private static final Pattern LEAD_WORDS =
            Pattern.compile(
                    "(?:最新|权威发布|重磅|关于|印发|转发|公开|公布|发布|对外|对|中共|附件\\d{0,2}|解读|快讯|通报|[\\s:,.、\"“《<(|\\-]"
                            + "|\\([^()]{0,20}\\)){0,12}+");
    private static final Pattern TOWARD = Pattern.compile("向|对|赴|进驻|公示|关于");
    private static final Pattern DEALS =
            Pattern.compile("反馈|开展|进行|[\"“]?回头看|督察|第|省级|市级|落实|贯彻|整改|生态|环保|突出");
    private static final Pattern CITED_TITLE =
            Pattern.compile("《(?=[^《》\\n]{0,60}(?:贯彻|落实|督察|整改)[^《》\\n]{0,60}(?:方案|清单|任务|措施))");
    private static final Pattern SPEAKER =
            Pattern.compile("(?:省|市|县|区|州|盟|旗|兵团)(?:党)?(?:委|人民政府|政府)");
    private static final Pattern LEAD_IN =
            Pattern.compile("^(?:中共|由|经|对|向|在|和|及|与|为|请|按照|根据|报|会同|以及|近日|日前|其中|的)+");

    private RegionName() {}

    /** The place, or null where none is certain. */
    static @Nullable Found<String> of(@Nullable Found<String> title, String folded) {
        if (title != null) {
            Found<String> named = inTitle(title, folded);
            if (named != null) {
                return named;
            }
        }
        Matcher cited = CITED_TITLE.matcher(head(folded));
        while (cited.find()) {
            Place place = PlaceName.at(folded, cited.end(), cited.end() + 60);
            if (place != null) {
                return found(place, "文中引用的方案名称以地名开头");
            }
        }
        Found<String> speaker = speaker(folded);
        return speaker != null ? speaker : opening(folded);
    }

    private static String head(String folded) {
        return folded.length() > REACH ? folded.substring(0, REACH) : folded;
    }

    private static @Nullable Found<String> inTitle(Found<String> title, String folded) {
        int start = title.span().start();
        int end = title.span().end();
        int cited = folded.indexOf('《', start);
        if (cited >= 0 && cited < end) {
            Place place = PlaceName.at(folded, cited + 1, end);
            if (place != null) {
                return found(place, "标题中的方案名称以地名开头");
            }
        }
        Matcher lead = LEAD_WORDS.matcher(folded).region(start, end);
        int from = lead.lookingAt() ? lead.end() : start;
        Place place = PlaceName.at(folded, from, end);
        if (place != null) {
            return found(place, "标题以地名开头");
        }
        Matcher toward = TOWARD.matcher(folded).region(start, end);
        while (toward.find()) {
            Place told = PlaceName.at(folded, toward.end(), end);
            if (told != null && DEALS.matcher(folded).region(told.span().end(), end).lookingAt()) {
                return found(told, "标题写明向该地反馈或对其督察");
            }
        }
        return null;
    }

    private static Found<String> found(Place place, String reason) {
        String full = place.name();
        return new Found<>(
                full,
                place.span(),
                full.length() == place.span().length() ? reason : reason + ",简称补全");
    }

    /** A line that begins with a place that acts: 甲市2023年…, 云岭县高度重视…. */
    private static @Nullable Found<String> opening(String folded) {
        Matcher line = OPENS_A_LINE.matcher(folded.substring(0, Math.min(folded.length(), 3_000)));
        while (line.find()) {
            Place place = PlaceName.at(folded, line.end(), line.end() + 40);
            if (place != null
                    && ACTS.matcher(folded)
                            .region(place.span().end(), folded.length())
                            .lookingAt()) {
                return found(place, "正文以该地开头");
            }
        }
        return null;
    }

    private static final Pattern OPENS_A_LINE =
            Pattern.compile("(?m)^\\s*(?:近日,|日前,|按照[^,。\\n]{0,40},|现将|关于做好)?|《关于做好|现将|针对");
    private static final Pattern ACTS =
            Pattern.compile("[12][0-9]{3}年|高度重视|认真|积极|扎实|坚持|召开|把|持续|迅速|坚决|深入|全力|贯彻|承担|各级");

    /** The place whose party committee or government is named most often in the body. */
    private static @Nullable Found<String> speaker(String folded) {
        String head = head(folded);
        Map<String, Found<String>> first = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        Matcher speaker = SPEAKER.matcher(head);
        for (int tried = 0; tried < 2_000 && speaker.find(); tried++) {
            int start = speaker.start();
            while (start > 0
                    && speaker.start() - start < 14
                    && Character.isIdeographic(head.charAt(start - 1))) {
                start--;
            }
            Matcher lead = LEAD_IN.matcher(head).region(start, speaker.start());
            int from = lead.lookingAt() ? lead.end() : start;
            Place place = PlaceName.at(head, from, speaker.end());
            if (place != null && place.span().end() > speaker.start()) {
                first.putIfAbsent(place.name(), found(place, "文中以该地党委、政府名义表述"));
                counts.merge(place.name(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(most -> first.get(most.getKey()))
                .orElse(null);
    }
}
