package org.greenledger.extraction.facts;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Names of administrative places, told by their last character: 东川省, 云岭县, 恩施州, 锡林郭勒盟, 兰州新区. In a
 * chain (东川省临江市云岭县) the innermost place counts. Provinces may lose their suffix (江西公布…).
 */
final class PlaceName {
    private static final String HAN = "[\\p{IsHan}]";
    private static final Pattern PART =
            Pattern.compile(
                    "("
                            + HAN
                            + "{1,12}?)(生产建设兵团|自治区|自治州|自治县|自治旗|地区|林区|特区|(?:经济|高新)?(?:技术)?(?:产业)?开发区"
                            + "|(?:工业)?新区|高新区|经开区|示范区|工业园区|省|市(?![市区])|县(?![级城域区市])|区|旗|盟"
                            + "|(?<="
                            + HAN
                            + "{2})州(?![市区县新]))");
    private static final Pattern CORPS =
            Pattern.compile("(?:新疆生产建设)?兵团第[一二三四五六七八九十]{1,3}师(?:[\\p{IsHan}]{2,4}市)?");
    private static final Pattern NOT_IN_A_NAME =
            Pattern.compile(
                    "贯彻|落实|督察|督查|整改|反馈|环保|环境|生态|问题|关于|公开|公布|公示|中央|国家|责任|措施|任务|重点|部分|个别|集中|治理|"
                            + "第|轮|批|全省|全市|全县|全区|人民|政府|企业|建设|完成|按照|根据|针对|涉及|其中|以及|对外|辖区|所有|有关|相关|"
                            + "年|月|日|的|了|委、|厅|局");
    private static final Pattern COMMON_WORD =
            Pattern.compile(
                    "(?:全|各|我|本|该|某|此|外|他|省|市|县|两|三|城|设区|地级|县级|直辖|副省级|园|社|小|山|矿|景|库|灌|牧|老|片|辖|街|"
                            + "市辖|城郊|郊|海|东|西|南|北|东部|西部|南部|北部|中心城|主城|建成|集聚|功能|缓冲|核心|试验|实验|敏感|养殖|禁养|限养|"
                            + "可养|工业|.*(?:保护|景|园|水源|风景名胜|产业|居民|作业|湾|流域|矿|库|灌|集中|生活|办公|施工|山|社|小|功能|开采))");
    private static final Map<String, String> PROVINCES = provinces();

    private PlaceName() {}

    /** A place and where its name stands. */
    record Place(String name, SourceSpan span) {}

    /** The innermost place of the chain that starts exactly at {@code start}, or null. */
    static @Nullable Place at(String folded, int start, int limit) {
        Matcher corps = CORPS.matcher(folded).region(start, Math.min(limit, folded.length()));
        if (corps.lookingAt()) {
            return new Place(corps.group(), new SourceSpan(corps.start(), corps.end()));
        }
        Place last = null;
        int from = start;
        int end = Math.min(limit, folded.length());
        Matcher part = PART.matcher(folded);
        while (from < end && part.region(from, Math.min(end, from + 24)).lookingAt()) {
            String stem = part.group(1);
            if (NOT_IN_A_NAME.matcher(stem).find() || common(stem, part.group(2))) {
                break;
            }
            last = new Place(part.group(), new SourceSpan(part.start(), part.end()));
            from = part.end();
        }
        return last != null ? last : province(folded, start, end);
    }

    private static boolean common(String stem, String suffix) {
        boolean bare = suffix.length() == 1;
        return bare && COMMON_WORD.matcher(stem).matches()
                || suffix.equals("省") && stem.length() < 2;
    }

    private static @Nullable Place province(String folded, int start, int end) {
        for (int length = 3; length >= 2; length--) {
            if (start + length < end) {
                String full = PROVINCES.get(folded.substring(start, start + length));
                if (full != null && verbFollows(folded, start + length, end)) {
                    return new Place(full, new SourceSpan(start, start + length));
                }
            }
        }
        return null;
    }

    private static final Pattern VERB =
            Pattern.compile("贯彻|落实|公开|公布|发布|对外|出台|印发|通报|整改|扎实|全力|推进|省委|自治区|开展|第|中央|关于");

    private static boolean verbFollows(String folded, int from, int end) {
        return VERB.matcher(folded).region(from, end).lookingAt();
    }

    /** The full name of a province given without its suffix, or the name itself. */
    static String full(String name) {
        return PROVINCES.getOrDefault(name, name);
    }

    /** Whether the place is of provincial rank, such as 江西省, 北京市, 广西壮族自治区. */
    static boolean ofProvincialRank(String name) {
        return name.endsWith("省")
                || name.endsWith("自治区")
                || name.endsWith("兵团")
                || name.matches("(?:北京|天津|上海|重庆)市");
    }

    private static Map<String, String> provinces() {
        Map<String, String> names = new java.util.HashMap<>();
        for (String name :
                "河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾"
                        .split(" ", -1)) {
            names.put(name, name + "省");
        }
        for (String name : "北京 天津 上海 重庆".split(" ", -1)) {
            names.put(name, name + "市");
        }
        names.put("内蒙古", "内蒙古自治区");
        names.put("广西", "广西壮族自治区");
        names.put("西藏", "西藏自治区");
        names.put("宁夏", "宁夏回族自治区");
        names.put("新疆", "新疆维吾尔自治区");
        return Map.copyOf(names);
    }
}
