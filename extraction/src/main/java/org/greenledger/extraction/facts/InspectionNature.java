package org.greenledger.extraction.facts;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.InspectionTeam.Team;
import org.jspecify.annotations.Nullable;

/**
 * Who inspected (level), in which round, and whether it was an inspection, a look-back or a special
 * one. The title speaks first, then the sentence of the inspection's period, then the team's name,
 * then the opening of the text.
 */
final class InspectionNature {
    private static final int OPENING = 1_500;

    private static final Pattern CENTRAL =
            Pattern.compile(
                    "(?:中共中央|党中央|中央|国家)(?:[、,]?国务院)?(?:第[一二三四五六七八九十0-9]{1,3}(?:轮|批))?(?:第[一二三四五六七八九十]{1,3})?"
                            + "(?:生态环境保护|生态环保|环境保护|生态环境|环保|生态)(?:例行|专项)?(?:督察|督查)");
    private static final Pattern PROVINCIAL =
            Pattern.compile(
                    "(?:省委、?省(?:人民)?政府|省委|省级|省|自治区党委|自治区|兵团党委|兵团)"
                            + "(?:第[一二三四五六七八九十0-9]{0,3}(?:轮|批)?)?(?:[一二三四五]轮)?(?:省级|第[一二三四五六七八九十]{1,3})?"
                            + "(?:生态环境保护|生态环保|环境保护|生态环境|环保|生态)(?:例行|专项|综合)?(?:督察|督查)");
    private static final Pattern MUNICIPAL =
            Pattern.compile(
                    "(?:市委、?市(?:人民)?政府|市委|市级|市本级|州级|州委|盟级)"
                            + "(?:第[一二三四五六七八九十0-9]{0,3}(?:轮|批)?)?"
                            + "(?:生态环境保护|生态环保|环境保护|生态环境|环保|生态)(?:例行|专项|综合)?(?:督察|督查)");
    private static final Pattern LOOK_BACK =
            Pattern.compile(
                    "督[察查][^。;\\n]{0,8}[\"“”]?回头看|[\"“”]?回头看[\"“”]?[^。;\\n]{0,10}(?:督[察查]|反馈|整改)");
    private static final Pattern SPECIAL =
            Pattern.compile("专项(?:生态环境保护|环境保护|生态环境|环保)?督[察查](?!力度|组织|行动|检查|[、和]|,)");
    private static final Pattern INSPECTION = Pattern.compile("督察|环保督查");
    private static final Pattern OF_AN_INSPECTION =
            Pattern.compile("督[察查](?:组|反馈|整改|意见|报告|期间)|(?:环境保护|生态环保|环保)督[察查]");
    private static final Pattern ROUND =
            Pattern.compile(
                    "(?:第([一二三四五六七八九十0-9]{1,2})|(首|[二三四五]))轮(?:次)?(?:第[一二三四五六七八九十0-9]{1,2}批)?(?=[^。;\\n]{0,24}(?:督[察查]|反馈))");

    private InspectionNature() {}

    /** The three facts, each absent where the document does not tell. */
    record Nature(
            @Nullable Found<String> level,
            @Nullable Found<String> kind,
            @Nullable Found<Integer> round) {}

    /**
     * @param title where the title stands, if there is one
     * @param period the sentence that tells the inspection's days, if there is one
     * @param region the place whose plan it is, if known
     */
    static Nature of(
            String folded,
            @Nullable SourceSpan title,
            @Nullable SourceSpan period,
            @Nullable Found<Team> team,
            @Nullable String region) {
        SourceSpan opening = new SourceSpan(0, Math.min(folded.length(), OPENING));
        SourceSpan named = team == null ? null : team.span();
        return new Nature(
                level(folded, new SourceSpan[] {title, named, period, opening}, region),
                kind(folded, new SourceSpan[] {title, named, period}, opening),
                round(folded, new SourceSpan[] {title, period, opening}));
    }

    private static @Nullable Found<String> level(
            String folded, @Nullable SourceSpan[] places, @Nullable String region) {
        for (SourceSpan place : places) {
            if (place == null) {
                continue;
            }
            Found<String> best = null;
            for (String level : new String[] {"central", "provincial", "municipal"}) {
                Matcher words = pattern(level).matcher(folded).region(place.start(), place.end());
                if (words.find() && (best == null || words.start() < best.span().start())) {
                    best = Found.of(level, words.start(), words.end(), "督察组织单位的字样");
                }
            }
            if (best != null) {
                boolean municipality = region != null && PlaceName.ofProvincialRank(region);
                return best.value().equals("municipal") && municipality
                        ? new Found<>("provincial", best.span(), "直辖市的市级督察属省级督察")
                        : best;
            }
        }
        return null;
    }

    private static Pattern pattern(String level) {
        return switch (level) {
            case "central" -> CENTRAL;
            case "provincial" -> PROVINCIAL;
            default -> MUNICIPAL;
        };
    }

    private static @Nullable Found<String> kind(
            String folded, @Nullable SourceSpan[] places, SourceSpan opening) {
        Found<String> found = first(folded, places, LOOK_BACK, "look-back", "督察“回头看”字样");
        if (found == null) {
            found = first(folded, places, SPECIAL, "special", "“专项督察”字样");
        }
        if (found == null) {
            found = first(folded, places, INSPECTION, "inspection", "“督察”字样,无“回头看”“专项”");
        }
        return found != null
                ? found
                : first(
                        folded,
                        new SourceSpan[] {opening},
                        OF_AN_INSPECTION,
                        "inspection",
                        "开头的“督察”字样");
    }

    private static @Nullable Found<String> first(
            String folded,
            @Nullable SourceSpan[] places,
            Pattern pattern,
            String value,
            String reason) {
        for (SourceSpan place : places) {
            if (place != null) {
                Matcher words = pattern.matcher(folded).region(place.start(), place.end());
                if (words.find()) {
                    return Found.of(value, words.start(), words.end(), reason);
                }
            }
        }
        return null;
    }

    private static @Nullable Found<Integer> round(String folded, @Nullable SourceSpan[] places) {
        for (SourceSpan place : places) {
            if (place == null) {
                continue;
            }
            Matcher words = ROUND.matcher(folded).region(place.start(), place.end());
            while (words.find()) {
                String number = words.group(1) != null ? words.group(1) : words.group(2);
                Integer round = "首".equals(number) ? Integer.valueOf(1) : Numeral.value(number);
                if (round != null && round >= 1 && round <= 9) {
                    return Found.of(round, words.start(), words.end(), "“第…轮”督察字样");
                }
            }
        }
        return null;
    }
}
