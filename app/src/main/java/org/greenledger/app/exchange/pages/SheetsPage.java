package org.greenledger.app.exchange.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.greenledger.app.documents.sheets.Download;
import org.greenledger.app.exchange.SheetCheck;
import org.greenledger.app.exchange.SheetId;
import org.greenledger.app.exchange.SheetView;
import org.greenledger.app.exchange.Sheets;
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

/** Sheets that come back: upload, see what is wrong or would change, make the changes. */
@Controller
@Requires(Permission.LEDGER_EDIT)
class SheetsPage {

    /** Lines shown at once; the marked sheet has them all. */
    private static final int SHOWN = 500;

    private final Sheets sheets;

    SheetsPage(Sheets sheets) {
        this.sheets = sheets;
    }

    @GetMapping("/sheets")
    Page list(CurrentUser user) {
        return list(user, List.of());
    }

    private Page list(CurrentUser user, List<Refusal> refusals) {
        return Page.of("exchange/sheets")
                .with("sheets", sheets.newest(user))
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/sheets")
    Page upload(@RequestParam MultipartFile file, CurrentUser user) throws IOException {
        String name = file.getOriginalFilename();
        try {
            if (file.isEmpty() || name == null) {
                throw new Refused(List.of(Refusal.at("file", "请选择要导入的表格")));
            }
            SheetId id = sheets.upload(name, file.getInputStream(), user);
            return Page.redirect("/sheets/" + id.value());
        } catch (Refused refused) {
            return list(user, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/sheets/{id}")
    Page one(@PathVariable long id, CurrentUser user) {
        return one(new SheetId(id), user, "", List.of());
    }

    private Page one(SheetId id, CurrentUser user, String reason, List<Refusal> refusals) {
        SheetView sheet = sheets.get(id, user);
        SheetCheck check =
                sheet.applied()
                        ? new SheetCheck(sheet.rows(), 0, Set.of(), List.of(), sheet.made())
                        : sheets.check(id, user);
        return Page.of("exchange/sheet")
                .with("sheet", sheet)
                .with("check", check)
                .with("shown", SHOWN)
                .with("reason", reason)
                .with("errors", new FormErrors(refusals));
    }

    @PostMapping("/sheets/{id}/apply")
    Page apply(
            @PathVariable long id,
            @RequestParam String digest,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        try {
            int issues = sheets.apply(new SheetId(id), digest, reason, user);
            return Page.redirect("/sheets/" + id).toast("已写入台账，修改了 " + issues + " 个问题");
        } catch (Refused refused) {
            return one(new SheetId(id), user, reason, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/sheets/{id}/marked.xlsx")
    void marked(@PathVariable long id, CurrentUser user, HttpServletResponse response)
            throws IOException {
        SheetView sheet = sheets.get(new SheetId(id), user);
        Download.send(
                response,
                base(sheet.name()) + "（标出错误）.xlsx",
                Download.EXCEL,
                out -> sheets.marked(sheet.id(), user, out));
    }

    @GetMapping("/sheets/{id}/original.xlsx")
    void original(@PathVariable long id, CurrentUser user, HttpServletResponse response)
            throws IOException {
        SheetView sheet = sheets.get(new SheetId(id), user);
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

    private static String base(String name) {
        return name.replaceFirst("(（标出错误）)?\\.[Xx][Ll][Ss][Xx]$", "");
    }
}
