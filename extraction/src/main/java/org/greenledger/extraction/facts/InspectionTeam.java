package org.greenledger.extraction.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.facts.PlaceName.Place;
import org.jspecify.annotations.Nullable;

/**
 * The inspection team: 中央第四环境保护督察组, 省委第二生态环境保护督察组, 吉林省第三生态环境保护督察组. The fullest name counts: one
 * with an authority and an ordinal before one without.
 */
final class InspectionTeam {
    private static final Pattern CORE =
            Pattern.compile(
                    "(第[一二三四五六七八九十0-9]{0,3}+)?(?:轮)?(?:生态环境保护|生态环保|环境保护|生态环境|环保|生态)"
                            + "(?:例行|专项)?(?:督察|督查)(?:[\"“”]?回头看[\"“”]?)?(第[一二三四五六七八九十0-9]{1,3}+)?组");
    private static final Pattern AUTHORITY =
            Pattern.compile(
                    "(?:中共中央|中央|国家|生态环境部|自治区党委、?(?:自治区)?(?:人民)?政府|自治区党委|自治区|省委、?省(?:人民)?政府|省委|"
                            + "省(?:人民)?政府|省级|省|市委、?市(?:人民)?政府|市委|市级|市|州委|州|兵团党委|兵团)$");
    private static final Pattern NAMED =
            Pattern.compile(
                    "([\\p{IsHan}]{2,14}(?:省|自治区|市|州|兵团))(?:党?委)?(?:、?(?:省|市|自治区)?(?:人民)?政府)?$");
    private static final int REACH = 100_000;

    private InspectionTeam() {}

    /**
     * @param name as printed
     * @param authority the words before the ordinal, for example 中央 or 省委; may be empty
     * @param ordinalLost whether 第 stands without its number
     */
    record Team(String name, String authority, boolean ordinalLost) {}

    /** The team, or null where none is named. */
    static @Nullable Found<Team> of(String folded) {
        String head = folded.length() > REACH ? folded.substring(0, REACH) : folded;
        Found<Team> best = null;
        int bestScore = 0;
        Matcher core = CORE.matcher(head);
        for (int tried = 0; tried < 500 && bestScore < 7 && core.find(); tried++) {
            String authority = authority(head, core.start());
            String ordinal = core.group(1) != null ? core.group(1) : core.group(2);
            boolean lost = "第".equals(ordinal);
            int score = (authority.isEmpty() ? 0 : 2) + (ordinal == null ? 0 : lost ? 3 : 4) + 1;
            if (score > bestScore) {
                bestScore = score;
                int start = core.start() - authority.length();
                String name = head.substring(start, core.end());
                best =
                        Found.of(
                                new Team(name, authority, lost),
                                start,
                                core.end(),
                                "名称以“督察组”结尾,带组织单位和序号的写法优先");
            }
        }
        return best;
    }

    /** The words right before {@code at} that say who sent the team. */
    private static String authority(String head, int at) {
        String before = head.substring(Math.max(0, at - 24), at);
        Matcher named = NAMED.matcher(before);
        if (named.find()) {
            String place = placeAtTheEndOf(named.group(1));
            if (place != null) {
                return place + before.substring(named.end(1));
            }
        }
        Matcher authority = AUTHORITY.matcher(before);
        return authority.find() ? authority.group() : "";
    }

    /** The place name that fills the end of {@code run}: of 由东川省 it is 东川省. */
    private static @Nullable String placeAtTheEndOf(String run) {
        java.util.ArrayDeque<Integer> starts = new java.util.ArrayDeque<>();
        starts.push(0);
        Matcher lead = LEAD.matcher(run);
        while (lead.find()) {
            starts.push(lead.end());
        }
        for (int start : starts) {
            Place place = PlaceName.at(run, start, run.length());
            if (place != null && place.span().end() == run.length() && run.length() - start >= 3) {
                return run.substring(start);
            }
        }
        return null;
    }

    private static final Pattern LEAD =
            Pattern.compile(
                    "日|由|经|向|对(?!外)|被|受|在|从|自|于|的|为|和|及|与|是|按照|根据|按|接受|针对|配合|会同|移交|收到|迎接|落实|反馈|反映|进驻|期间|中共|间|近|前|起|就|把|将|请|报|给|同|以|到|至|(?<=.)以来|提出");
}
