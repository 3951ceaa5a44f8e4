package org.greenledger.app.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.SourceText;
import org.greenledger.app.identity.UnitId;
import org.jspecify.annotations.Nullable;

/** Plans for tests, put together as the import would hand them over. */
public final class SamplePlan {

    public static final String TEXT =
            "东川省整改方案\n一、云湖市南岸污水厂进水浓度长期偏低。整改目标：进水浓度达到设计值。整改时限：2026年6月底前，并长期坚持。\n（一）完成管网普查。\n（二）新建管网7公里。\n";

    private SamplePlan() {}

    /** An inspection with these issues and nothing else. */
    public static PlanEntry of(String name, UnitId owner, List<IssueEntry> issues) {
        return new PlanEntry(
                new InspectionEntry(
                        name,
                        "东川省",
                        "central",
                        "inspection",
                        3,
                        "中央第九生态环境保护督察组",
                        "2025-04-02",
                        "--05-02",
                        null,
                        owner,
                        Map.of("name", new Quotation(0, 7, "标题", null))),
                version("东川省整改方案"),
                issues,
                List.of(),
                List.of());
    }

    public static VersionEntry version(String title) {
        return new VersionEntry(
                title,
                null,
                TEXT,
                SourceText.of(TEXT, List.of(), List.of()).layout(),
                "{\"issues\":2}",
                "{}",
                "2026-01-05",
                null);
    }

    /** An issue with two measures, due on a day and to be kept up. */
    public static IssueEntry issue(String number, String description, DutyEntry... duties) {
        return new IssueEntry(
                number,
                "（" + number + "）",
                description,
                "进水浓度达到设计值",
                "云湖市",
                "2026年6月底前，并长期坚持",
                List.of(
                        TermEntry.by(
                                LocalDate.of(2026, 6, 30),
                                Precision.MONTH,
                                "2026年6月底前",
                                new Quotation(40, 48, "月底", null)),
                        TermEntry.plain(TermKind.LONG_TERM, "长期坚持", null)),
                List.of(
                        new MeasureEntry(
                                1,
                                "完成管网普查",
                                List.of(
                                        TermEntry.by(
                                                LocalDate.of(2025, 12, 31),
                                                Precision.YEAR,
                                                "2025年底",
                                                null)),
                                new Quotation(60, 66, "措施", null)),
                        new MeasureEntry(2, "新建管网7公里", List.of(), null)),
                List.of(duties),
                Map.of("description", new Quotation(10, 25, "问题", "南岸污水厂")));
    }

    /** The same issue with another description. */
    static IssueEntry described(IssueEntry e, String description) {
        return new IssueEntry(
                e.number(),
                e.label(),
                description,
                e.target(),
                e.area(),
                e.deadline(),
                e.terms(),
                e.measures(),
                e.duties(),
                e.quotations());
    }

    /** The same issue with these terms and measures. */
    static IssueEntry with(
            IssueEntry e, String deadline, List<TermEntry> terms, List<MeasureEntry> measures) {
        return new IssueEntry(
                e.number(),
                e.label(),
                e.description(),
                e.target(),
                e.area(),
                deadline,
                terms,
                measures,
                e.duties(),
                e.quotations());
    }

    public static DutyEntry duty(
            String name, @Nullable UnitId unit, DutyRole role, Integer... clauses) {
        return new DutyEntry(
                name,
                name,
                unit,
                role,
                List.of(clauses),
                clauses.length == 0 ? DutyScope.ALL : DutyScope.CLAUSES,
                false,
                new Quotation(70, 75, "单位", null));
    }

    static TaskEntry task(String number, String text) {
        return new TaskEntry(
                number,
                "压实责任",
                text,
                text + "。逐级落实。",
                null,
                List.of(
                        new DutyEntry(
                                "省财政厅",
                                "省财政厅",
                                null,
                                DutyRole.LEAD,
                                List.of(),
                                DutyScope.ALL,
                                false,
                                null)),
                List.of(TermEntry.plain(TermKind.CONTINUOUS, "持续推进", null)),
                new Quotation(5, 9, "措施", null));
    }

    static IndicatorEntry indicator(String name, String value) {
        return new IndicatorEntry(
                name,
                ">=",
                new BigDecimal(value),
                "%",
                "2026-12-31",
                null,
                new Quotation(1, 2, null, null));
    }

    /** Issues 1 to {@code count}, each with this duty. */
    public static List<IssueEntry> issues(int count, DutyEntry duty) {
        List<IssueEntry> issues = new ArrayList<>();
        for (int k = 1; k <= count; k++) {
            issues.add(issue(String.valueOf(k), "第" + k + "个问题：河道沿岸垃圾清理不彻底", duty));
        }
        return issues;
    }
}
