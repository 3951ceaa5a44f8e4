package org.greenledger.samples;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.pieces.Chip;
import org.greenledger.app.web.pieces.DeadlineMark;
import org.greenledger.app.web.pieces.Mark;
import org.greenledger.app.web.pieces.Pager;
import org.greenledger.app.web.pieces.SortHead;
import org.greenledger.app.web.pieces.UnitChip;
import org.greenledger.app.web.pieces.UnitChip.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Samples of every shared piece, as they appear in the ledger. */
@Controller
@PublicPage
public class SamplesPage {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);

    /** A line of the sample list. */
    public record Row(
            String number,
            String title,
            String area,
            UnitChip lead,
            int others,
            DeadlineMark deadline,
            Mark progress,
            Mark acceptance) {}

    @GetMapping("/look")
    Page list(@RequestParam(defaultValue = "1") int page) {
        return Page.of("look/list")
                .fragment("look/rows")
                .with("rows", page == 1 ? rows() : second())
                .with(
                        "pager",
                        page == 1
                                ? new Pager(1, 50, 10_000, true, null, "/look?page=2")
                                : new Pager(51, 100, 10_000, true, "/look?page=1", null))
                .with("sort", new SortHead("时限", "/look?sort=-deadline", SortHead.Direction.UP))
                .with(
                        "chips",
                        List.of(
                                new Chip("未达序时", "/look"),
                                new Chip("牵头：省住建厅", "/look"),
                                new Chip("2026年内到期", "/look")));
    }

    /** An issue of the list, which the keyboard opens. */
    @GetMapping("/look/{number:[0-9.]+}")
    Page issue(@PathVariable String number) {
        return list(Integer.MAX_VALUE);
    }

    /** What the search box suggests. */
    @GetMapping("/look/suggest")
    Page suggest(@RequestParam String q) {
        return Page.of("look/suggest").with("q", q);
    }

    private static List<Row> second() {
        return List.of(
                row(
                        "51",
                        "工业园区污水集中处理设施建设滞后",
                        "平皋县",
                        "省工信厅",
                        2,
                        DeadlineMark.words("未定", ""),
                        Mark.NOT_STARTED,
                        Mark.NOT_APPLIED));
    }

    private static List<Row> rows() {
        return List.of(
                row(
                        "6.3",
                        "临河流域历史遗留重金属污染治理进展缓慢，部分废渣场渗滤液超标外排",
                        "临河市",
                        "省环境厅",
                        6,
                        DeadlineMark.words("长期坚持", "立行立改，长期坚持"),
                        Mark.BEHIND,
                        Mark.NOT_APPLIED),
                row(
                        "17",
                        "南岸污水处理厂进水浓度长期偏低",
                        "云湖市",
                        "省住建厅",
                        3,
                        DeadlineMark.open(LocalDate.of(2026, 6, 30), "2026年6月底前，并长期坚持", TODAY, 60),
                        Mark.BEHIND,
                        Mark.NOT_APPLIED),
                row(
                        "18",
                        "沿江化工企业搬迁改造未按期完成，3家企业仍在原址生产",
                        "云湖市",
                        "省工信厅",
                        2,
                        DeadlineMark.open(LocalDate.of(2025, 12, 31), "2025年底前", TODAY, 60),
                        Mark.OVERDUE,
                        Mark.RETURNED),
                row(
                        "21",
                        "城市建成区黑臭水体整治",
                        "澄江市",
                        "省住建厅",
                        4,
                        DeadlineMark.open(LocalDate.of(2027, 12, 31), "2027年底前", TODAY, 60),
                        Mark.ON_SCHEDULE,
                        Mark.NOT_APPLIED),
                row(
                        "22",
                        "自然保护区内违规采石",
                        "青屏县",
                        "省林业局",
                        1,
                        DeadlineMark.past(LocalDate.of(2025, 6, 30), "2025年6月底前"),
                        Mark.DONE,
                        Mark.CLOSED),
                row(
                        "23",
                        "生活垃圾填埋场渗滤液积存",
                        "东陵市",
                        "省住建厅",
                        2,
                        DeadlineMark.open(LocalDate.of(2026, 12, 31), "2026年底前", TODAY, 60),
                        Mark.AHEAD,
                        Mark.ON_NOTICE),
                row(
                        "24",
                        "畜禽养殖污染防治设施不配套",
                        "平皋县",
                        "省农业农村厅",
                        5,
                        DeadlineMark.open(LocalDate.of(2026, 9, 30), "2026年三季度", TODAY, 60),
                        Mark.NEARLY_DONE,
                        Mark.IN_ACCEPTANCE),
                row(
                        "25",
                        "饮用水水源保护区内存在违法建设项目",
                        "澄江市",
                        "省环境厅",
                        0,
                        DeadlineMark.words("未定", ""),
                        Mark.NOT_STARTED,
                        Mark.NOT_APPLIED));
    }

    private static Row row(
            String number,
            String title,
            String area,
            String lead,
            int others,
            DeadlineMark deadline,
            Mark progress,
            Mark acceptance) {
        return new Row(
                number,
                title,
                area,
                UnitChip.of(lead, Role.NONE),
                others,
                deadline,
                progress,
                acceptance);
    }
}
