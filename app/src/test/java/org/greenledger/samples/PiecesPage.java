package org.greenledger.samples;

import java.time.LocalDate;
import java.util.List;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.PublicPage;
import org.greenledger.app.web.pieces.Choice;
import org.greenledger.app.web.pieces.DeadlineMark;
import org.greenledger.app.web.pieces.FileTile;
import org.greenledger.app.web.pieces.FormErrors;
import org.greenledger.app.web.pieces.Step;
import org.greenledger.app.web.pieces.Tab;
import org.greenledger.app.web.pieces.TimelineEntry;
import org.greenledger.app.web.pieces.UnitChip;
import org.greenledger.app.web.pieces.UnitChip.Role;
import org.greenledger.app.web.pieces.WorkDone;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Every shared piece on one page. */
@Controller
@PublicPage
class PiecesPage {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 19);

    @GetMapping("/look/pieces")
    Page pieces() {
        return page(FormErrors.NONE);
    }

    /** A form that is never accepted: answers 422 with the reasons at their fields. */
    @PostMapping("/look/pieces")
    Page refused() {
        return page(new FormErrors(
                        List.of(
                                Refusal.at("title", "请填写问题名称"),
                                Refusal.at("day", "“2026-02-30”不是有效日期，请按 2026-02-28 的样子填写"))))
                .status(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** A form that is accepted. */
    @PostMapping("/look/saved")
    Page saved() {
        return Page.redirect("/look/pieces").toast("已保存 3 处修改", "/look/undo");
    }

    private static Page page(FormErrors errors) {
        return Page.of("look/pieces")
                .with("errors", errors)
                .with("choices", List.of(new Choice("a", "东川省"), new Choice("b", "临河市")))
                .with("deadlines", deadlines())
                .with("units", units())
                .with("tabs", tabs())
                .with("files", files())
                .with("entries", entries())
                .with("steps", steps())
                .with("works", works());
    }

    private static List<DeadlineMark> deadlines() {
        return List.of(
                DeadlineMark.open(LocalDate.of(2026, 6, 30), "2026年6月底前，并长期坚持", TODAY, 60),
                DeadlineMark.open(LocalDate.of(2025, 12, 31), "2025年底前", TODAY, 60),
                DeadlineMark.open(TODAY, "", TODAY, 60),
                DeadlineMark.open(LocalDate.of(2027, 12, 31), "2027年底前", TODAY, 60),
                DeadlineMark.words("立行立改，长期坚持", "立行立改，并长期坚持"));
    }

    private static List<UnitChip> units() {
        return List.of(
                UnitChip.of("省住建厅", Role.LEAD),
                new UnitChip("云湖市政府", Role.RESPONSIBLE, "", "/look/unit"),
                new UnitChip("省环境厅", Role.PARTICIPATING, "第1、8条", null),
                UnitChip.of("省发展改革委", Role.SUPERVISING),
                UnitChip.of("省整改办", Role.ACCEPTING));
    }

    private static List<Tab> tabs() {
        return List.of(
                new Tab("整改情况", "/look/pieces", true, ""),
                new Tab("佐证材料", "/look/pieces?t=2", false, "12"),
                new Tab("历史", "/look/pieces?t=3", false, ""));
    }

    private static List<FileTile> files() {
        return List.of(
                new FileTile("东川省贯彻落实督察报告整改方案（定稿）.docx", "DOCX", 1_482_000, "张岚 2026-05-18", "#f1"),
                new FileTile("现场照片-南岸厂进水口.jpg", "JPG", 384_000, "李青 2026-05-17", "#f2"));
    }

    private static List<TimelineEntry> entries() {
        return List.of(
                new TimelineEntry(
                        "2026-05-18 14:02",
                        "张岚",
                        "采用方案第 2 版",
                        "时限由 2026-03-31 改为 2026-06-30",
                        "#v2"),
                new TimelineEntry("2026-05-06 09:30", "云湖市住建局", "上报 4 月进展：管网普查完成", "", null),
                new TimelineEntry("2026-01-12 16:45", "", "系统提示：临近时限", "", null));
    }

    private static List<Step> steps() {
        return List.of(
                new Step("上传文件", Step.State.DONE, "2 个文件"),
                new Step("识别", Step.State.DONE, "用时 0.4 秒"),
                new Step("核对", Step.State.CURRENT, "疑点 3 / 17"),
                new Step("采用", Step.State.AHEAD, ""));
    }

    private static List<WorkDone> works() {
        return List.of(
                new WorkDone("正在识别 整改方案.pdf", 12, 40, "页", null),
                new WorkDone("正在导出", 0, 0, "行", null));
    }
}
