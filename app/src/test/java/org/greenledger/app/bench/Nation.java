package org.greenledger.app.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.InspectionEntry;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.PlanEntry;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.Quotation;
import org.greenledger.app.ledger.TermEntry;
import org.greenledger.app.ledger.TermKind;
import org.greenledger.app.ledger.VersionEntry;

/**
 * Invents plans: each of 31 provinces answers one inspection with its share of the issues, three
 * measures each, through the ledger's front door. The same seed gives the same nation.
 */
final class Nation {

    static final String[] PLACES = {
        "云湖市", "临河市", "青岭市", "白沙市", "双溪市", "望川市", "石门县", "南浦县", "平原区", "新桥区", "高塘县", "东屏市"
    };
    private static final String[] THINGS = {
        "污水处理厂进水浓度长期偏低", "生活垃圾填埋场渗滤液积存", "矿山生态修复进度滞后", "工业园区雨污混流", "畜禽养殖粪污直排",
        "饮用水水源保护区内存在违规建设", "河道非法采砂屡禁不止", "黑臭水体返黑返臭", "燃煤锅炉淘汰不到位", "危险废物贮存不规范",
        "自然保护区内违规旅游开发", "施工扬尘管控不力", "尾矿库环境风险隐患突出", "湿地被侵占", "噪声扰民问题长期得不到解决"
    };
    private static final String[] CAUSES = {
        "管网建设历史欠账较多,部分路段管道破损、错接", "主管部门日常监管流于形式,未按要求开展巡查", "企业主体责任不落实,治理设施时开时停", "资金筹措困难,项目多次延期"
    };
    private static final String[] STEPS = {
        "完成全面排查,建立问题清单和责任清单",
        "编制治理方案并报批",
        "新建管网%d公里",
        "清理积存量%d万立方米",
        "复绿面积%d亩",
        "关停不符合要求的企业%d家",
        "安装在线监测设备%d套并联网",
        "建立长效巡查机制,每月巡查不少于%d次",
        "组织验收并公开整改情况"
    };
    static final String[] BUREAUS = {
        "生态环境局", "水利局", "住房和城乡建设局", "自然资源局", "农业农村局", "工业和信息化局", "城市管理局", "林业局"
    };

    /** Units that have a duty in an issue; 4 for the server's figures, 10 for the scope's. */
    private static final int DUTIES = Integer.getInteger("bench.duties", 4);

    private static final int UNITS_A_PROVINCE = PLACES.length * BUREAUS.length;

    private final Ledger ledger;
    private final Units units;
    private final Random random = new Random(20261121);

    Nation(Ledger ledger, Units units) {
        this.ledger = ledger;
        this.units = units;
    }

    /** Fills the ledger with {@code issues} issues, 31 plans in all. */
    void settle(int issues, CurrentUser user) {
        for (int province = 0; province < Provinces.NAMES.length; province++) {
            int share =
                    issues / Provinces.NAMES.length
                            + (province < issues % Provinces.NAMES.length ? 1 : 0);
            String name = Provinces.NAMES[province];
            List<UnitId> bureaus = units.of(name, PLACES, BUREAUS);
            if (share > 0) {
                ledger.adopt(plan(name, share, units.office(name), bureaus), user);
            }
        }
    }

    private PlanEntry plan(String province, int count, UnitId office, List<UnitId> bureaus) {
        StringBuilder text = new StringBuilder(province).append("贯彻落实督察反馈意见整改方案\n");
        List<IssueEntry> issues = new ArrayList<>(count);
        for (int i = 1; i <= count; i++) {
            issues.add(issue(i, text, bureaus));
        }
        InspectionEntry inspection =
                new InspectionEntry(
                        province + "第三轮督察",
                        province,
                        "central",
                        "inspection",
                        3,
                        "督察组",
                        null,
                        null,
                        null,
                        office,
                        Map.of());
        VersionEntry version =
                new VersionEntry(
                        province + "整改方案",
                        null,
                        text.toString(),
                        "[]",
                        "{}",
                        "{}",
                        "2024-03-01",
                        "2024-03-08");
        return new PlanEntry(inspection, version, issues, List.of(), List.of());
    }

    private IssueEntry issue(int number, StringBuilder text, List<UnitId> bureaus) {
        String place = pick(PLACES);
        Quotation description = write(text, place + pick(THINGS) + "。" + pick(CAUSES) + "。");
        List<MeasureEntry> measures = new ArrayList<>();
        LocalDate last = LocalDate.of(2025, 1, 1);
        for (int m = 1; m <= 3; m++) {
            LocalDate due = LocalDate.of(2025 + random.nextInt(3), 1 + random.nextInt(12), 28);
            last = due.isAfter(last) ? due : last;
            Quotation step =
                    write(
                            text,
                            due.getYear()
                                    + "年"
                                    + due.getMonthValue()
                                    + "月底前,"
                                    + pick(STEPS).formatted(1 + random.nextInt(80))
                                    + "。");
            measures.add(
                    new MeasureEntry(
                            m,
                            words(text, step),
                            List.of(
                                    TermEntry.by(
                                            due,
                                            Precision.MONTH,
                                            due.getYear() + "年" + due.getMonthValue() + "月底前",
                                            step)),
                            step));
        }
        List<TermEntry> terms =
                number % 7 == 0
                        ? List.of(TermEntry.plain(TermKind.LONG_TERM, "长期坚持", null))
                        : List.of(
                                TermEntry.by(
                                        last,
                                        Precision.MONTH,
                                        last.getYear() + "年" + last.getMonthValue() + "月底前",
                                        null));
        return new IssueEntry(
                String.valueOf(number),
                number + "、",
                words(text, description),
                place + "相关问题整改到位。",
                place,
                number % 7 == 0 ? "长期坚持" : last.getYear() + "年" + last.getMonthValue() + "月底前",
                terms,
                measures,
                duties(bureaus),
                Map.of("description", description));
    }

    private List<DutyEntry> duties(List<UnitId> bureaus) {
        List<DutyEntry> duties = new ArrayList<>();
        int first = random.nextInt(UNITS_A_PROVINCE);
        for (int d = 0; d < DUTIES; d++) {
            int index = (first + d * 7) % UNITS_A_PROVINCE;
            String name = PLACES[index / BUREAUS.length] + BUREAUS[index % BUREAUS.length];
            duties.add(
                    new DutyEntry(
                            name,
                            name,
                            bureaus.get(index),
                            d == 0
                                    ? DutyRole.LEAD
                                    : d == DUTIES - 1
                                            ? DutyRole.SUPERVISING
                                            : DutyRole.PARTICIPATING,
                            List.of(),
                            DutyScope.ALL,
                            false,
                            null));
        }
        return duties;
    }

    private static Quotation write(StringBuilder text, String words) {
        int start = text.length();
        text.append(words).append('\n');
        return new Quotation(start, start + words.length(), null, null);
    }

    private static String words(StringBuilder text, Quotation quotation) {
        return text.substring(quotation.start(), quotation.end());
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
