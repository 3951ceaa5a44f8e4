package org.greenledger.app.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Invented issues in the plain language of plans, as many as a test asks for; always the same. */
public final class LivedIn {

    private static final List<String> AREAS =
            List.of("临河市", "云湖市", "青岭市", "南浦市", "石门县", "白沙县", "柳溪区", "东港区");
    private static final List<String> WHAT =
            List.of(
                    "污水处理厂进水浓度长期偏低，管网雨污混接、错接问题突出，部分生活污水直排河道",
                    "历史遗留重金属污染治理滞后，尾矿库渗滤液超标，沿岸农田土壤存在污染风险",
                    "化工园区环境基础设施建设缓慢，集中供热未按期建成，企业自备燃煤锅炉仍在运行",
                    "生活垃圾填埋场超负荷运行，渗滤液处理能力不足，库区积存渗滤液约四万立方米",
                    "矿山生态修复进展缓慢，多处采坑裸露，扬尘污染严重，群众反映强烈",
                    "畜禽养殖粪污资源化利用不到位，部分规模场配套设施不健全，存在直排现象",
                    "自然保护区内违规建设项目清理整治不彻底，应退未退的采砂船只仍有十余艘",
                    "饮用水水源地一级保护区内仍有居民和农业种植，隔离防护设施不完善",
                    "港口码头岸电和防尘设施建设滞后，煤炭堆场未按要求封闭，物料露天堆放",
                    "工业固体废物底数不清，非法倾倒问题时有发生，部分县区监管责任落实不到位");
    private static final List<String> MEASURES =
            List.of(
                    "开展管网普查，查清混接、错接、漏接点位，建立台账并逐一销号",
                    "新建、改造污水管网，完成老旧小区雨污分流改造",
                    "编制治理方案，经专家评审后组织实施，并开展效果评估",
                    "加大执法检查力度，对违法排污行为依法严肃查处",
                    "建立长效管护机制，落实管护经费和人员，定期开展巡查",
                    "建成渗滤液处理设施并稳定运行，积存渗滤液全部处理到位",
                    "完成生态修复并通过验收，修复面积不少于一百二十亩");
    private static final List<String> UNITS =
            List.of("省生态环境厅", "省住房城乡建设厅", "省水利厅", "省自然资源厅", "省农业农村厅", "省工业和信息化厅", "省交通运输厅", "省林业局");

    private LivedIn() {}

    /**
     * @param from number of the first issue
     */
    public static List<IssueEntry> issues(int from, int count, long seed) {
        Random random = new Random(seed);
        List<IssueEntry> issues = new ArrayList<>();
        for (int k = from; k < from + count; k++) {
            issues.add(issue(String.valueOf(k), random));
        }
        return issues;
    }

    static IssueEntry issue(String number, Random random) {
        String area = pick(AREAS, random);
        int measures = 1 + random.nextInt(5);
        List<MeasureEntry> all = new ArrayList<>();
        for (int m = 1; m <= measures; m++) {
            LocalDate due = LocalDate.of(2025 + random.nextInt(3), 1 + random.nextInt(12), 28);
            all.add(
                    new MeasureEntry(
                            m,
                            pick(MEASURES, random),
                            random.nextBoolean()
                                    ? List.of(
                                            TermEntry.by(
                                                    due,
                                                    Precision.DAY,
                                                    "到" + due.getYear() + "年",
                                                    null))
                                    : List.of(),
                            new Quotation(60, 66, "分条", null)));
        }
        List<DutyEntry> duties = new ArrayList<>();
        String lead = pick(UNITS, random);
        duties.add(SamplePlan.duty(lead, null, DutyRole.LEAD));
        duties.add(SamplePlan.duty(area + "党委", null, DutyRole.RESPONSIBLE));
        duties.add(SamplePlan.duty(area + "政府", null, DutyRole.RESPONSIBLE, 1));
        String other = pick(UNITS, random);
        if (!other.equals(lead)) {
            duties.add(SamplePlan.duty(other, null, DutyRole.PARTICIPATING));
        }
        duties.add(SamplePlan.duty("省整改办", null, DutyRole.SUPERVISING));
        LocalDate due =
                LocalDate.of(2026, 1, 31)
                        .plusMonths(random.nextInt(24))
                        .plusDays(random.nextInt(20));
        int kind = random.nextInt(6);
        String words = kind == 0 ? "立行立改，长期坚持" : due.getYear() + "年" + due.getMonthValue() + "月底前";
        List<TermEntry> terms =
                kind == 0
                        ? List.of(
                                TermEntry.plain(TermKind.IMMEDIATE, "立行立改", null),
                                TermEntry.plain(TermKind.LONG_TERM, "长期坚持", null))
                        : List.of(
                                TermEntry.by(
                                        due,
                                        Precision.MONTH,
                                        words,
                                        new Quotation(40, 48, "月底前即月末", null)));
        return new IssueEntry(
                number,
                "（" + number + "）",
                area + pick(WHAT, random) + "。",
                "全面完成整治任务，环境质量稳定达标，群众满意度明显提升。",
                area,
                words,
                terms,
                all,
                duties,
                Map.of(
                        "description", new Quotation(10, 25, "问题标题", null),
                        "target", new Quotation(26, 38, "标签“整改目标”", null),
                        "deadline", new Quotation(39, 55, "标签“整改时限”", null)));
    }

    private static String pick(List<String> all, Random random) {
        return all.get(random.nextInt(all.size()));
    }
}
