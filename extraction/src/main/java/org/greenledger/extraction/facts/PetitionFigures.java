package org.greenledger.extraction.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Reading;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.PetitionWords.Figure;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Figures of forwarded petitions. A cumulative sentence (截至…, 前12批累计…) counts before one about a
 * single day or batch; breakdowns by place or kind (其中甲市21件) are told as readings of their own and
 * never as totals.
 */
final class PetitionFigures {
    private static final int REACH = 300_000;
    private static final int MOST_ASIDES = 200;

    private static final Pattern ABOUT_PETITIONS =
            Pattern.compile("信访|举报|转办|交办(?:的)?[^。]{0,12}(?:件|批)|来电来信|投诉(?:件|案件)");
    private static final Pattern CUMULATIVE =
            Pattern.compile("累计|总计|共(?:收到|接到|受理|转办|交办|移交)|前[0-9一二三四五六七八九十]{1,3}批|1-[0-9]{1,3}批|截至");
    private static final Pattern ONE_BATCH = Pattern.compile("第[0-9一二三四五六七八九十]{1,3}批");
    private static final Pattern PLACE_COUNT =
            Pattern.compile("([\\p{IsHan}]{1,8}(?:市|县|区|州|盟|旗|新区|兵团|街道|乡|镇))([0-9]{1,6})(?:件|个)");
    private static final Pattern KIND_COUNT =
            Pattern.compile(
                    "([\\p{IsHan}]{0,6}(?:污染|破坏|类|噪声|大气|扬尘|油烟|辐射|土壤|生态))([0-9]{1,6})(?:件|个)");
    private static final Pattern LISTING =
            Pattern.compile("按(?:污染|行业|问题|举报)?[^。;,:\\n]{0,10}(?:类型|类别|行业|领域|区域)[^:\\n]{0,60}:");

    private PetitionFigures() {}

    /** Reads the figures of a cleaned text. */
    static Figures<BigDecimal> read(CleanText text) {
        String folded = Fold.of(text.text());
        String head = folded.length() > REACH ? folded.substring(0, REACH) : folded;
        Map<String, Found<BigDecimal>> values = new LinkedHashMap<>();
        Map<String, Integer> ranks = new HashMap<>();
        List<Reading> asides = new ArrayList<>();
        int paragraphEnd = -1;
        for (SourceSpan sentence : Sentences.of(head)) {
            String words = sentence.of(head);
            boolean direct = ABOUT_PETITIONS.matcher(words).find();
            if (direct) {
                paragraphEnd = lineEnd(head, sentence.start());
            } else if (sentence.start() >= paragraphEnd) {
                if (!values.isEmpty() && LISTING.matcher(words).find()) {
                    breakdown(sentence, words, asides);
                }
                continue;
            }
            int listing = breakdown(sentence, words, asides);
            String totals = listing < 0 ? words : words.substring(0, listing);
            if (!words.startsWith("其中") && !words.startsWith("另外")) {
                collect(sentence.start(), totals, direct, values, ranks, asides);
            }
        }
        return new Figures<>("plan.petitions.", values, List.copyOf(asides), List.of());
    }

    private static int lineEnd(String head, int from) {
        int end = head.indexOf('\n', from);
        return end < 0 ? head.length() : end;
    }

    private static void collect(
            int at,
            String words,
            boolean direct,
            Map<String, Found<BigDecimal>> values,
            Map<String, Integer> ranks,
            List<Reading> asides) {
        int rank = rank(words);
        for (Figure figure : PetitionWords.figures(words, direct)) {
            Found<BigDecimal> found =
                    Found.of(
                            figure.value(),
                            at + figure.start(),
                            at + figure.end(),
                            figure.reason());
            Integer known = ranks.get(figure.name());
            if (known == null || known < rank) {
                Found<BigDecimal> before = values.put(figure.name(), found);
                ranks.put(figure.name(), rank);
                aside(asides, before, figure.name());
            } else if (known > rank) {
                aside(asides, found, figure.name());
            }
        }
    }

    private static void aside(
            List<Reading> asides, @Nullable Found<BigDecimal> found, String name) {
        if (found != null && asides.size() < MOST_ASIDES) {
            asides.add(new Reading("plan.petitions.batch." + name, found.span(), "单日或单批的数字,未计入累计"));
        }
    }

    private static int rank(String words) {
        if (ONE_BATCH.matcher(words).find() && !words.contains("累计") && !words.contains("前")) {
            return 0;
        }
        return CUMULATIVE.matcher(words).find() ? 2 : 1;
    }

    /** Where a listing by place or kind begins in the sentence, or -1; its items become asides. */
    private static int breakdown(SourceSpan sentence, String words, List<Reading> asides) {
        int start = -1;
        Matcher listing = LISTING.matcher(words);
        if (listing.find()) {
            start = listing.start();
            items(KIND_COUNT, "kinds.", sentence.start(), words, listing.end(), asides);
        } else {
            Matcher place = PLACE_COUNT.matcher(words);
            int among = words.indexOf("其中");
            if (among >= 0 && place.find(among) && place.start() - among <= 4) {
                start = among;
                items(PLACE_COUNT, "areas.", sentence.start(), words, among, asides);
            }
        }
        return start;
    }

    private static void items(
            Pattern item, String path, int at, String words, int from, List<Reading> asides) {
        Matcher matcher = item.matcher(words);
        for (int next = from;
                asides.size() < MOST_ASIDES && matcher.find(next);
                next = matcher.end()) {
            String name = matcher.group(1).replaceFirst("^(?:其中|另有|另外)", "");
            asides.add(
                    new Reading(
                            "plan.petitions." + path + name,
                            new SourceSpan(at + matcher.start(), at + matcher.end()),
                            "分项数字:" + matcher.group(2)));
        }
    }
}
