package org.greenledger.app.exchange.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.greenledger.app.documents.sheets.Download;
import org.greenledger.app.exchange.units.UnitSheetId;
import org.greenledger.app.exchange.units.UnitSheetView;
import org.greenledger.app.exchange.units.UnitSheets;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The register of units as a sheet: out, and back in after a check. */
@Controller
@Requires(Permission.UNIT_MANAGE)
class UnitSheetsPage {

    /** Lines shown at once; the marked sheet has them all. */
    private static final int SHOWN = 500;

    private final UnitSheets sheets;

    UnitSheetsPage(UnitSheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/units.xlsx")
    @Requires({Permission.UNIT_VIEW, Permission.UNIT_MANAGE})
    void export(HttpServletResponse response) throws IOException {
        Download.send(response, "单位名册.xlsx", Download.EXCEL, sheets::export);
    }

    @GetMapping("/units/sheets")
    Page list(CurrentUser user) {
        return list(user, List.of());
    }

    private Page list(CurrentUser user, List<Refusal> refusals) {
        return Page.of("exchange/unit-sheets")
                .with("sheets", sheets.newest(user))
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/units/sheets")
    Page upload(@RequestParam MultipartFile file, CurrentUser user) throws IOException {
        String name = file.getOriginalFilename();
        try {
            if (file.isEmpty() || name == null) {
                throw new Refused(List.of(Refusal.at("file", "请选择要导入的表格")));
            }
            UnitSheetId id = sheets.upload(name, file.getInputStream(), user);
            return Page.redirect("/units/sheets/" + id.value());
        } catch (Refused refused) {
            return list(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/units/sheets/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(new UnitSheetId(id), user, List.of());
    }

    private Page one(UnitSheetId id, CurrentUser user, List<Refusal> refusals) {
        UnitSheetView sheet = sheets.get(id, user);
        return Page.of("exchange/unit-sheet")
                .with("sheet", sheet)
                .with("check", sheet.appliedAt() == null ? sheets.check(id, user) : null)
                .with("shown", SHOWN)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/units/sheets/{id}/apply")
    Page apply(@PathVariable long id, @RequestParam String digest, CurrentUser user) {
        try {
            int changes = sheets.apply(new UnitSheetId(id), digest, user);
            return Page.redirect("/units/sheets/" + id).toast("已写入名册，共 " + changes + " 处改动");
        } catch (Refused refused) {
            return one(new UnitSheetId(id), user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/units/sheets/{id}/marked.xlsx")
    void marked(@PathVariable long id, CurrentUser user, HttpServletResponse response)
            throws IOException {
        UnitSheetView sheet = sheets.get(new UnitSheetId(id), user);
        Download.send(
                response,
                sheet.name().replaceFirst("(（标出错误）)?\\.[Xx][Ll][Ss][Xx]$", "") + "（标出错误）.xlsx",
                Download.EXCEL,
                out -> sheets.marked(sheet.id(), user, out));
    }

    @GetMapping("/units/sheets/{id}/original.xlsx")
    void original(@PathVariable long id, CurrentUser user, HttpServletResponse response)
            throws IOException {
        UnitSheetView sheet = sheets.get(new UnitSheetId(id), user);
        Download.send(
                response,
                sheet.name(),
                Download.EXCEL,
                out -> {
                    try (InputStream in = sheets.original(sheet.id(), user)) {
                        in.transferTo(out);
                    }
                });
    }
}
