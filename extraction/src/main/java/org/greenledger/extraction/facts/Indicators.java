package org.greenledger.extraction.facts;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.greenledger.extraction.PlanDraft.Indicator;
import org.greenledger.extraction.SourceSpan;
import org.greenledger.extraction.facts.ComparatorWords.Comparison;
import org.greenledger.extraction.text.CleanText;
import org.jspecify.annotations.Nullable;

/**
 * Figures a plan promises to reach, clause by clause: name, comparator, number, unit. The due day
 * stated first in a sentence holds for its later clauses until another is stated. Figures that tell
 * what is (仅为63%, 截至…已达到) are no promises.
 */
final class Indicators {
    private static final int LONGEST_CLAUSE = 220;
    private static final int LONGEST_COMPARATOR = 40;
    private static final String ENDS_A_COMPARISON =
            "于少小等≥≤=达到了至在持定为现是过多大<>低降减排缩升高加长善例幅率约均别都部争共各体本要应当能够可需须也将已步年上再计)";
    private static final int MOST_VALUES = 16;

    private static final String UNIT =
            "%|个?百分点|(?:微克|毫克|克|千克|吨|立方米|μg|ug|mg|kg|m³|m3)(?:/|每)(?:立方米|升|吨|平方米|亩|公顷|日|天|小时|年|人|m³|m3|L|l|万元|元)"
                    + "|[万亿千百]?(?:立方米|平方公里|平方千米|平方米|吨标准煤|吨标煤|吨|公顷|亩|公里|千米|米|天|个|家|座|处|千瓦时|千瓦|人次|人|户|台|辆|头|万元|元|倍|次|分贝|度|蒸吨|立方|条|株|项|分)"
                    + "(?:/(?:[万亿]?(?:元|吨|人|日|天|年|亩|公顷|平方公里|立方米|小时|升|平方米)))?"
                    + "|μg/m³|℃|微克|毫克|克";
    private static final Pattern VALUE =
            Pattern.compile(
                    "(?<per>每(?:立方米|升|标准立方米|公顷|亩|吨|平方公里|万元))?(?<![A-Za-z0-9.第ⅠⅡⅢⅣⅤ])"
                            + "(?:(?<number>[0-9]{1,9}(?:,[0-9]{3})*+(?:\\.[0-9]{1,6})?+)\\s?(?<unit>"
                            + UNIT
                            + ")?|百分之(?<words>[零一二三四五六七八九十百]{1,6}))");
    private static final Pattern FACT_NOT_PROMISE =
            Pattern.compile(
                    "仅(?:为|占|有|达)?|只有|只占|未达|不足|尚未|没有|截至|目前|现状|已(?!五)(?:达|经|完成|建|有)|曾|超标|超出|同比|排名|实测|监测显示|督察发现|高达|达标要求|仍(?:有|为|高)");
    private static final Pattern MEASURABLE =
            Pattern.compile(
                    "率|比例|比率|占比|比重|浓度|总量|蓄积量|排放量|消费量|用水量|用量|面积|覆盖|盖度|天数|指数|强度|能耗|水耗|水平|均值|容量|系数|级别|平均|当量|产能|库容|长度|规模|数量|水体|断面|量(?=$|[^。]{0,4}$)|保有量");
    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "^(?:(?:其中|同时|并且|并|且|即|力争|争取|确保|实现|保证|使|将|要|推动|推进|促进|努力|总体上?|以及|和|另外|此外|一是|二是|三是|四是|五是|到时|届时|使得|达到|保持|切实|加快|进一步|前|底|末|年底前?|,|、|:|\\s|[0-9]{1,2}[.、)]|\\([一二三四五六七八九十0-9]{1,3}\\)|[一二三四五六七八九十]{1,3}、|[“\"])+)");
    private static final Pattern ZEROED =
            Pattern.compile(
                    "(?:(?<!基本)(?:全面|全部|彻底|完全)?(?:消除|消灭)(?:了)?(?<after>(?:城市|县城|建成区|全市|全省|全县|国控|省控|国考|省考|农村|较大面积)*(?:劣[ⅤVv五]类?(?:国控|国考|省控|省考)?(?:水体|断面|水质)?|黑臭水体|重度及以上污染天数|重污染天气))"
                            + "|(?<before>(?:城市|县城|建成区|全市|全省|全县|国控|省控|国考|省考|农村)*(?:劣[ⅤVv五]类?(?:国控|国考|省控|省考)?(?:水体|断面|水质)?|黑臭水体|重度及以上污染天数|重污染天气)(?:比例)?)(?:全面|全部|彻底|完全|动态)?(?:消除|清零))(?!比例|率|工作|行动|攻坚|任务|方案|整治)");
    private static final Pattern SPREAD = Pattern.compile("分别|均|都|各");

    /** From here on the sentence tells what has been done, until it turns to a later day. */
    private static final Pattern TELLS =
            Pattern.compile("截至|截止(?:目前|到目前)|目前|已(?:办结|完成|整改|经|建成|达|实现|全部|累计)|同比");

    private static final Pattern LOWER_IS_BETTER =
            Pattern.compile(
                    "(?<!溶解氧)(?:浓度|排放量|排放总量|排放强度|能耗|水耗|用水量|用水总量|消费量)(?:\\([^()]*\\))?$|^[^率]*劣[ⅤV五]类[^率]*比例$");
    private static final Pattern PROMISED = Pattern.compile("^(?:力争|争取|确保)?[到至]|[底末前终]|五");

    private Indicators() {}

    /** All indicators of a cleaned text, in order. */
    static List<Indicator> read(CleanText text) {
        String folded = Fold.of(text.text());
        List<Indicator> indicators = new ArrayList<>();
        for (SourceSpan sentence : Sentences.of(folded)) {
            if (mayHold(folded, sentence)) {
                sentence(text.text(), folded, sentence, indicators);
            }
        }
        return withoutRepetition(indicators);
    }

    /** A plan repeats its summary's figures in its body: the first mention stands. */
    private static List<Indicator> withoutRepetition(List<Indicator> all) {
        java.util.Map<List<@Nullable Object>, Indicator> first = new java.util.LinkedHashMap<>();
        for (Indicator one : all) {
            first.putIfAbsent(
                    java.util.Arrays.asList(
                            one.name(), one.comparator(), one.value(), one.unit(), one.due()),
                    one);
        }
        return List.copyOf(first.values());
    }

    private static boolean mayHold(String folded, SourceSpan sentence) {
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = folded.charAt(i);
            if ((c >= '0' && c <= '9') || c == '消' || c == '零' || c == '百' || c == '五') {
                return true;
            }
        }
        return false;
    }

    /** Clauses of a sentence, with what the earlier ones leave for the later ones. */
    private static void sentence(
            String text, String folded, SourceSpan sentence, List<Indicator> out) {
        String due = null;
        boolean promised = false;
        boolean told = false;
        String subject = null;
        String name = null;
        for (SourceSpan clause : clauses(folded, sentence)) {
            String words = clause.of(folded);
            if (!mayHold(folded, clause)) {
                told |= TELLS.matcher(words).find();
                continue;
            }
            boolean dated = words.indexOf('年') >= 0 || words.indexOf('五') >= 0;
            Matcher time = DueWords.PATTERN.matcher(words);
            int nameFrom = 0;
            while (dated && time.find()) {
                String day = DueWords.iso(time);
                if (day != null) {
                    due = day;
                    promised = PROMISED.matcher(time.group()).find();
                    told &= !promised;
                    nameFrom = time.start() <= 12 ? time.end() : nameFrom;
                }
            }
            told |= TELLS.matcher(words).find();
            if (told) {
                continue;
            }
            IndicatorClause read =
                    new IndicatorClause(
                            text, clause, words, nameFrom, due, promised, subject, name);
            out.addAll(read.indicators());
            subject = read.subject();
            name = read.lastName();
        }
    }

    private static List<SourceSpan> clauses(String folded, SourceSpan sentence) {
        List<SourceSpan> clauses = new ArrayList<>();
        int depth = 0;
        int start = sentence.start();
        for (int i = start; i < sentence.end(); i++) {
            char c = folded.charAt(i);
            depth = c == '(' ? depth + 1 : c == ')' ? Math.max(0, depth - 1) : depth;
            boolean thousands = c == ',' && digit(folded, i - 1) && digits(folded, i + 1, 3);
            boolean ends =
                    (c == ',' && depth == 0 && !thousands) || c == ';' || c == '。' || c == ':';
            if (ends || i - start > LONGEST_CLAUSE || i + 1 == sentence.end()) {
                clauses.add(new SourceSpan(start, ends ? i : i + 1));
                start = i + 1;
                depth = 0;
            }
        }
        return clauses;
    }

    private static boolean digits(String text, int from, int count) {
        for (int i = from; i < from + count; i++) {
            if (!digit(text, i)) {
                return false;
            }
        }
        return !digit(text, from + count);
    }

    private static boolean digit(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /** Reads one clause. */
    private static final class IndicatorClause {
        private final String text;
        private final SourceSpan clause;
        private final String words;
        private final int nameFrom;
        private final @Nullable String due;
        private final boolean promised;
        private @Nullable String subject;
        private @Nullable String lastName;

        IndicatorClause(
                String text,
                SourceSpan clause,
                String words,
                int nameFrom,
                @Nullable String due,
                boolean promised,
                @Nullable String subject,
                @Nullable String lastName) {
            this.text = text;
            this.clause = clause;
            this.words = words;
            this.nameFrom = nameFrom;
            this.due = due;
            this.promised = promised;
            this.subject = subject;
            this.lastName = lastName;
        }

        /** The name the next clause means when it has none: …下降15%,达到55微克/立方米. */
        @Nullable String lastName() {
            return lastName;
        }

        @Nullable String subject() {
            return subject;
        }

        List<Indicator> indicators() {
            List<Indicator> found = new ArrayList<>();
            zeroed(found);
            if (FACT_NOT_PROMISE.matcher(words).find()) {
                return found;
            }
            Matcher value = VALUE.matcher(words);
            int from = nameFrom;
            int next = from;
            for (int tried = 0; tried < MOST_VALUES && next < words.length(); tried++) {
                if (!value.find(next)) {
                    break;
                }
                if (isDateOrCount(value) || !mayFollow(value.start())) {
                    next = value.end();
                    continue;
                }
                int reach = Math.max(from, value.start() - LONGEST_COMPARATOR);
                Matcher before = ComparatorWords.BEFORE.matcher(words).region(reach, value.start());
                int end = value.end();
                if (before.find() && (before.start() > from || lastName != null)) {
                    end = one(found, before, value, from);
                    from = Math.max(end, value.end());
                    next = from;
                } else {
                    next = value.end();
                    bare(found, value, from);
                }
            }
            return found;
        }

        /** Whether the character before a figure can end a comparison or a rate's name. */
        private boolean mayFollow(int at) {
            int before = at - 1;
            while (before >= 0 && words.charAt(before) == ' ') {
                before--;
            }
            return before >= 0 && ENDS_A_COMPARISON.indexOf(words.charAt(before)) >= 0;
        }

        /** 2020年, 12月, 3项: no figure of an indicator. */
        private boolean isDateOrCount(Matcher value) {
            int end = value.end();
            return value.group("unit") == null
                    && value.group("words") == null
                    && end < words.length()
                    && "年月日号时点第期轮批项件条名".indexOf(words.charAt(end)) >= 0;
        }

        /** 水质达标率100%: a rate and its figure without a word between them. */
        private void bare(List<Indicator> found, Matcher value, int from) {
            String head = words.substring(from, value.start());
            if (!promised
                    || !"%".equals(value.group("unit"))
                    || !head.matches("(?s).{2,60}(?:率|比例|比率)")
                    || attributive(value.end())) {
                return;
            }
            found.add(
                    new Indicator(
                            name(from, value.start()),
                            "=",
                            number(value),
                            "%",
                            due,
                            null,
                            new SourceSpan(
                                    clause.start() + nameStart(from, value.start()),
                                    clause.start() + value.end()),
                            "比率后直接写数值"));
        }

        /** Reads the values that follow one comparator; answers where they end. */
        private int one(List<Indicator> found, Matcher before, Matcher value, int from) {
            List<Value> values = new ArrayList<>();
            int end = values(value.start(), values);
            String after = words.substring(end);
            Comparison comparison = ComparatorWords.of(before, after);
            int close = end + ComparatorWords.lengthAfter(after);
            if (comparison == null || values.isEmpty() || attributive(close)) {
                return close;
            }
            String name = name(from, before.start());
            if (name.length() < 2 && lastName != null && values.size() == 1) {
                name = lastName;
            }
            boolean spread = SPREAD.matcher(before.group()).find();
            List<String> names = names(name, values.size(), spread);
            if (names.isEmpty() || !measurable(names, values, comparison)) {
                return close;
            }
            String unit = lastUnit(values);
            lastName = names.size() == 1 ? names.get(0) : null;
            for (int i = 0; i < names.size(); i++) {
                Value one = values.get(Math.min(i, values.size() - 1));
                found.add(
                        new Indicator(
                                names.get(i),
                                sign(comparison, names.get(i)),
                                one.number,
                                one.unit != null ? one.unit : unit,
                                due,
                                comparison.baseline(),
                                new SourceSpan(
                                        clause.start() + nameStart(from, before.start()),
                                        clause.start() + close),
                                "“"
                                        + comparison.words()
                                        + "”"
                                        + (names.size() > 1 ? ",依次对应前面各项" : "")));
            }
            return close;
        }

        /** 达到 means no worse than: for concentrations and emissions no more than. */
        private static String sign(Comparison comparison, String name) {
            boolean reached = comparison.words().matches(".*达到?(?:了)?");
            return reached && LOWER_IS_BETTER.matcher(name).find() ? "<=" : comparison.sign();
        }

        private record Value(BigDecimal number, @Nullable String unit) {}

        /** A与B, 85%、95%: all values in a row. Answers the position after the last. */
        private int values(int from, List<Value> values) {
            int end = from;
            Matcher value = VALUE.matcher(words);
            while (values.size() < 12 && value.region(end, words.length()).lookingAt()) {
                values.add(new Value(number(value), unit(value)));
                int next = value.end();
                int tail = ComparatorWords.lengthAfter(words.substring(next));
                Matcher joint = JOINT.matcher(words).region(next + tail, words.length());
                if (!joint.lookingAt()) {
                    return next;
                }
                Matcher following = VALUE.matcher(words).region(joint.end(), words.length());
                if (!following.lookingAt()) {
                    return next;
                }
                end = joint.end();
            }
            return end;
        }

        private static final Pattern JOINT = Pattern.compile("、|和|与|以及|及|,");

        private static BigDecimal number(Matcher value) {
            String words = value.group("words");
            if (words != null) {
                Integer number = Numeral.value(words);
                return BigDecimal.valueOf(number == null ? 0 : number);
            }
            return new BigDecimal(value.group("number").replace(",", ""));
        }

        private static @Nullable String unit(Matcher value) {
            if (value.group("words") != null) {
                return "%";
            }
            String unit = value.group("unit");
            if (unit != null && value.group("per") != null) {
                unit = unit + "/" + value.group("per").substring(1);
            }
            return unit == null ? null : UNIT_NAMES.getOrDefault(unit, unit.replace("每", "/"));
        }

        private static final java.util.Map<String, String> UNIT_NAMES =
                java.util.Map.of(
                        "μg/m³", "微克/立方米",
                        "μg/m3", "微克/立方米",
                        "ug/m³", "微克/立方米",
                        "ug/m3", "微克/立方米",
                        "mg/L", "毫克/升",
                        "mg/l", "毫克/升",
                        "百分点", "个百分点");

        private static @Nullable String lastUnit(List<Value> values) {
            return values.get(values.size() - 1).unit;
        }

        /** 1000吨以上的水源地, 10吨以下燃煤锅炉: the number describes a noun and promises nothing. */
        private boolean attributive(int at) {
            if (at >= words.length()) {
                return false;
            }
            String rest = words.substring(at).strip();
            return !rest.isEmpty()
                    && !rest.matches("(?s)(?:[,;。)”\"、]|和|与|并|且|水平|目标|的(?:目标|水平|要求)).*");
        }

        private int nameStart(int from, int to) {
            Matcher lead = LEAD_IN.matcher(words).region(from, to);
            return lead.lookingAt() ? lead.end() : from;
        }

        private String name(int from, int to) {
            String name = text.substring(clause.start() + nameStart(from, to), clause.start() + to);
            name = name.strip();
            while (name.startsWith("、") || name.startsWith(",")) {
                name = name.substring(1);
            }
            return name;
        }

        /** One name per value, or one name per coordinated part when all share the value. */
        private List<String> names(String name, int values, boolean spread) {
            if (name.length() < 2) {
                return List.of();
            }
            if (values == 1 && !spread) {
                return List.of(completed(name));
            }
            List<String> names = IndicatorNames.split(name, values);
            if (values > 1) {
                return names.size() == values ? names : List.of();
            }
            return names.isEmpty() ? List.of(completed(name)) : names;
        }

        /** 农村地区达到20% after …清洁取暖率达到60%: the figure's own name is carried over. */
        private String completed(String name) {
            Matcher measurable = MEASURABLE.matcher(name);
            if (measurable.find()) {
                subject = IndicatorNames.headNoun(name);
                return name;
            }
            return subject == null || name.length() > 12 ? name : name + subject;
        }

        private boolean measurable(List<String> names, List<Value> values, Comparison comparison) {
            boolean percent = "%".equals(lastUnit(values));
            boolean zero = values.get(0).number.signum() == 0;
            if (comparison.sign().equals("=") && !zero && !promised) {
                return false;
            }
            for (String name : names) {
                if (name.length() > 70 || name.chars().noneMatch(Character::isIdeographic)) {
                    return false;
                }
                boolean named = MEASURABLE.matcher(name).find();
                if (!named && !(percent && !comparison.sign().equals("="))) {
                    return false;
                }
            }
            return true;
        }

        private void zeroed(List<Indicator> found) {
            if (words.indexOf('消') < 0 && words.indexOf('零') < 0) {
                return;
            }
            Matcher zero = ZEROED.matcher(words);
            while (zero.find()) {
                String group = zero.group("after") != null ? "after" : "before";
                found.add(
                        new Indicator(
                                text.substring(
                                        clause.start() + zero.start(group),
                                        clause.start() + zero.end(group)),
                                "=",
                                BigDecimal.ZERO,
                                null,
                                due,
                                null,
                                new SourceSpan(
                                        clause.start() + zero.start(), clause.start() + zero.end()),
                                "“消除”“清零”即为0"));
            }
        }
    }
}
