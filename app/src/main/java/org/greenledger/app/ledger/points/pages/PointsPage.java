package org.greenledger.app.ledger.points.pages;

import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.points.Datum;
import org.greenledger.app.ledger.points.PointId;
import org.greenledger.app.ledger.points.PointLines;
import org.greenledger.app.ledger.points.PointView;
import org.greenledger.app.ledger.points.Points;
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

/** An issue's points 点位: list and drawing, quick entry of many, change and withdrawal of one. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class PointsPage {

    private final Points points;
    private final Ledger ledger;

    PointsPage(Points points, Ledger ledger) {
        this.points = points;
        this.ledger = ledger;
    }

    @GetMapping("/issues/{id}/points")
    Page list(@PathVariable long id, CurrentUser user) {
        IssueId issue = new IssueId(id);
        String number = ledger.issue(issue, user).issue().entry().number();
        List<PointView> all = points.of(issue, user);
        return Page.of("ledger/points/page")
                .fragment("ledger/points/panel")
                .with("issue", issue)
                .with("number", number)
                .with("points", all)
                .with("drawing", PointsDrawing.of(all))
                .with("editable", points.editable(issue, user));
    }

    @GetMapping("/issues/{id}/points/add")
    @Requires(Permission.LEDGER_EDIT)
    Page addForm(@PathVariable long id, CurrentUser user) {
        return addForm(new IssueId(id), "", Datum.WGS84, user, List.of());
    }

    @PostMapping("/issues/{id}/points")
    @Requires(Permission.LEDGER_EDIT)
    Page add(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String lines,
            @RequestParam(defaultValue = "") String datum,
            CurrentUser user) {
        IssueId issue = new IssueId(id);
        PointLines read = PointLines.read(lines, Datum.of(datum));
        try {
            Refused.ifAny(read.refusals());
            points.add(issue, read.entries(), user);
        } catch (Refused refused) {
            return addForm(issue, lines, Datum.of(datum), user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/issues/" + id).toast("已新增 " + read.entries().size() + " 个点位");
    }

    private Page addForm(
            IssueId issue, String lines, Datum datum, CurrentUser user, List<Refusal> refusals) {
        String number = ledger.issue(issue, user).issue().entry().number();
        if (!points.editable(issue, user)) {
            throw Refused.because("问题" + number + "的点位由主管它的整改办维护，您只能查看");
        }
        return Page.of("ledger/points/add")
                .with("issue", issue)
                .with("number", number)
                .with("lines", lines)
                .with("datum", datum)
                .with("errors", new FormErrors(refusals));
    }

    @GetMapping("/points/{id}/edit")
    @Requires(Permission.LEDGER_EDIT)
    Page form(@PathVariable long id, CurrentUser user) {
        PointView point = points.find(new PointId(id), user);
        return form(point, PointForm.of(point.entry()), point.version(), user, List.of());
    }

    @PostMapping("/points/{id}")
    @Requires(Permission.LEDGER_EDIT)
    Page change(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            CurrentUser user) {
        PointView point = points.find(new PointId(id), user);
        PointForm typed = PointForm.of(sent);
        try {
            points.change(point.id(), version, typed.entry(point.entry()), user);
        } catch (Refused refused) {
            return form(point, typed, version, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/issues/" + point.issue().value()).toast("点位已保存");
    }

    @PostMapping("/points/{id}/withdraw")
    @Requires(Permission.LEDGER_EDIT)
    Page withdraw(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String reason,
            CurrentUser user) {
        PointView point = points.find(new PointId(id), user);
        try {
            points.withdraw(point.id(), version, reason, user);
        } catch (Refused refused) {
            return form(point, PointForm.of(point.entry()), version, user, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return Page.redirect("/issues/" + point.issue().value()).toast("点位已撤出，原有佐证仍然保留");
    }

    private Page form(
            PointView point, PointForm form, int version, CurrentUser user, List<Refusal> wrong) {
        if (!points.editable(point.issue(), user)) {
            throw Refused.because("点位由主管这个问题的整改办维护，您只能查看");
        }
        return Page.of("ledger/points/edit")
                .with("point", point)
                .with("form", form)
                .with("version", version)
                .with("errors", new FormErrors(wrong));
    }
}
