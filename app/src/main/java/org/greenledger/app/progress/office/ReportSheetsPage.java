package org.greenledger.app.progress.office;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.greenledger.app.documents.sheets.Download;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodId;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.periods.Periods;
import org.greenledger.app.progress.sheets.ReportSheetId;
import org.greenledger.app.progress.sheets.ReportSheetView;
import org.greenledger.app.progress.sheets.ReportSheets;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** 填报表格: what is owed goes out as Excel and comes back filled. */
@Controller
@Requires(Permission.PROGRESS_REPORT)
class ReportSheetsPage {

    /** Lines shown at once; the marked sheet has them all. */
    private static final int SHOWN = 500;

    private final ReportSheets sheets;
    private final Periods periods;

    ReportSheetsPage(ReportSheets sheets, Periods periods) {
        this.sheets = sheets;
        this.periods = periods;
    }

    @GetMapping("/report-sheets")
    Page list(CurrentUser user) {
        return list(user, List.of());
    }

    private Page list(CurrentUser user, List<Refusal> refusals) {
        return Page.of("progress/sheets")
                .with("sheets", sheets.newest(user))
                .with("periods", periods.owing(user))
                .with("errors", new FormErrors(refusals));
    }

    @GetMapping("/report-sheets/out.xlsx")
    void export(
            @RequestParam long period,
            @RequestParam(required = false) @Nullable Long unit,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        PeriodView view = periods.get(new PeriodId(period), user);
        Download.send(
                response,
                "填报-" + view.title() + ".xlsx",
                Download.EXCEL,
                out -> sheets.export(view, unit == null ? null : new UnitId(unit), user, out));
    }

    @PostMapping("/report-sheets")
    Page upload(@RequestParam MultipartFile file, CurrentUser user) throws IOException {
        String name = file.getOriginalFilename();
        try {
            if (file.isEmpty() || name == null) {
                throw new Refused(List.of(Refusal.at("file", "请选择要上传的表格")));
            }
            ReportSheetId id = sheets.upload(name, file.getInputStream(), user);
            return Page.redirect("/report-sheets/" + id.value());
        } catch (Refused refused) {
            return list(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/report-sheets/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(new ReportSheetId(id), user, List.of());
    }

    private Page one(ReportSheetId id, CurrentUser user, List<Refusal> refusals) {
        ReportSheetView sheet = sheets.get(id, user);
        return Page.of("progress/sheet")
                .with("sheet", sheet)
                .with("check", sheet.appliedAt() == null ? sheets.check(id, user) : null)
                .with("shown", SHOWN)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/report-sheets/{id}/submit")
    Page submit(@PathVariable long id, CurrentUser user) {
        try {
            int reports = sheets.submit(new ReportSheetId(id), user);
            return Page.redirect("/report-sheets/" + id).toast("已报送 " + reports + " 项");
        } catch (Refused refused) {
            return one(new ReportSheetId(id), user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/report-sheets/{id}/drafts")
    Page keep(@PathVariable long id, CurrentUser user) {
        try {
            int drafts = sheets.keep(new ReportSheetId(id), user);
            return Page.redirect("/reports").toast("已存为草稿 " + drafts + " 项，请核对后报送");
        } catch (Refused refused) {
            return one(new ReportSheetId(id), user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/report-sheets/{id}/marked.xlsx")
    void marked(@PathVariable long id, CurrentUser user, HttpServletResponse response)
            throws IOException {
        ReportSheetView sheet = sheets.get(new ReportSheetId(id), user);
        Download.send(
                response,
                sheet.name().replaceFirst("(（标出错误）)?\\.[Xx][Ll][Ss][Xx]$", "") + "（标出错误）.xlsx",
                Download.EXCEL,
                out -> sheets.marked(sheet.id(), user, out));
    }
}
