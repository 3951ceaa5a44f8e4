package org.greenledger.app.identity.units.pages;

import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.UnitHistory;
import org.greenledger.app.identity.units.UnitLine;
import org.greenledger.app.identity.units.UnitRegister;
import org.greenledger.app.shared.NotFound;
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

/**
 * A unit 单位: what it is, what it was, what is below it; to register one and to correct its entry.
 */
@Controller
class UnitPage {

    private final Directory directory;
    private final UnitRegister register;
    private final UnitHistory history;

    UnitPage(Directory directory, UnitRegister register, UnitHistory history) {
        this.directory = directory;
        this.register = register;
        this.history = history;
    }

    @GetMapping("/units/{id}")
    @Requires({Permission.UNIT_VIEW, Permission.UNIT_MANAGE})
    Page unit(@PathVariable long id) {
        UnitId unit = new UnitId(id);
        UnitLine line = register.line(unit).orElseThrow(() -> new NotFound("没有这个单位"));
        List<UnitLine> shown = register.below(List.of(unit), TreeRows.MOST);
        return Page.of("identity/units/unit")
                .with("unit", line)
                .with("above", register.above(unit))
                .with("children", TreeRows.of(register, shown, 0))
                .with("more", line.children() - shown.size())
                .with("successors", directory.successors(unit))
                .with("past", UnitPast.of(history.periods(unit), history.successions(unit), unit));
    }

    @GetMapping("/units/new")
    @Requires({Permission.UNIT_MANAGE, Permission.UNIT_REGISTER})
    Page blank(@RequestParam(required = false) @Nullable Long parent, CurrentUser user) {
        UnitId above = parent == null ? new UnitId(user.scope().root()) : new UnitId(parent);
        UnitEntry entry =
                register.line(above).map(UnitEntry::below).orElseGet(() -> UnitEntry.BLANK);
        return form(null, entry, 0, List.of());
    }

    @PostMapping("/units")
    @Requires({Permission.UNIT_MANAGE, Permission.UNIT_REGISTER})
    Page register(UnitEntry entry, CurrentUser user) {
        UnitPicking picking = new UnitPicking(register);
        UnitId parent = picking.one("parent", entry.parent());
        try {
            Refused.ifAny(picking.refusals());
            UnitForm form = entry.form(parent);
            UnitId id = directory.register(form, user);
            return Page.redirect("/units/" + id.value()).toast("已登记“" + form.name() + "”");
        } catch (Refused refused) {
            return form(null, entry, 0, refused.refusals()).status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @GetMapping("/units/{id}/edit")
    @Requires(Permission.UNIT_MANAGE)
    Page edit(@PathVariable long id) {
        UnitView unit = view(id);
        return form(unit, UnitEntry.of(unit), unit.version(), List.of());
    }

    @PostMapping("/units/{id}")
    @Requires(Permission.UNIT_MANAGE)
    Page correct(@PathVariable long id, @RequestParam int version, UnitEntry entry) {
        UnitView unit = view(id);
        try {
            directory.correct(unit.id(), entry.correction(unit), version);
            return Page.redirect("/units/" + id).toast("已保存“" + unit.name() + "”");
        } catch (Refused refused) {
            return form(unit, entry, version, refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private UnitView view(long id) {
        return directory.find(new UnitId(id)).orElseThrow(() -> new NotFound("没有这个单位"));
    }

    private static Page form(
            @Nullable UnitView unit, UnitEntry entry, int version, List<Refusal> refusals) {
        return Page.of("identity/units/form")
                .with("unit", unit)
                .with("entry", entry)
                .with("kinds", UnitEntry.kinds())
                .with("version", version)
                .with("errors", new FormErrors(refusals));
    }
}
