package org.greenledger.app.identity.units.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.MergeForm;
import org.greenledger.app.identity.units.UnitChanges;
import org.greenledger.app.identity.units.UnitImpact;
import org.greenledger.app.identity.units.UnitRegister;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.FormErrors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Changes of the tree: the form, what it would touch, and then the change itself. */
@Controller
@Requires(Permission.UNIT_MANAGE)
class UnitActsPage {

    private final Directory directory;
    private final UnitRegister register;
    private final UnitChanges changes;
    private final Clock clock;

    UnitActsPage(Directory directory, UnitRegister register, UnitChanges changes, Clock clock) {
        this.directory = directory;
        this.register = register;
        this.changes = changes;
        this.clock = clock;
    }

    @GetMapping("/units/{id}/act/{act}")
    Page form(@PathVariable long id, @PathVariable String act) {
        UnitView unit = unit(id);
        return page(UnitAct.of(act), unit, blank(unit), List.of(), List.of());
    }

    @PostMapping("/units/{id}/act/{act}")
    Page act(@PathVariable long id, @PathVariable String act, ActEntry entry) {
        UnitView unit = unit(id);
        UnitAct what = UnitAct.of(act);
        try {
            ActReading reading = new ActReading(register, unit, entry);
            if (entry.sure()) {
                return done(what, unit, reading);
            }
            List<Refusal> against = check(what, reading);
            Refused.ifAny(against);
            return page(what, unit, entry, impacts(what, unit, reading), List.of());
        } catch (Refused refused) {
            return page(what, unit, entry, List.of(), refused.refusals())
                    .status(HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private List<Refusal> check(UnitAct what, ActReading reading) {
        return switch (what) {
            case RENAME -> changes.check(reading.rename());
            case MOVE -> changes.check(reading.move());
            case MERGE -> changes.check(reading.merge());
            case CLOSE -> changes.check(reading.close());
            case REOPEN -> changes.check(reading.reopen());
        };
    }

    private List<UnitImpact> impacts(UnitAct what, UnitView unit, ActReading reading) {
        List<UnitId> touched = new ArrayList<>(List.of(unit.id()));
        if (what == UnitAct.MERGE) {
            MergeForm form = reading.merge();
            form.units().stream().filter(u -> !touched.contains(u)).forEach(touched::add);
        }
        return touched.stream().map(changes::impact).toList();
    }

    private Page done(UnitAct what, UnitView unit, ActReading reading) {
        UnitId to = unit.id();
        switch (what) {
            case RENAME -> changes.rename(reading.rename());
            case MOVE -> changes.move(reading.move());
            case MERGE -> to = changes.merge(reading.merge());
            case CLOSE -> changes.close(reading.close());
            case REOPEN -> changes.reopen(reading.reopen());
        }
        return Page.redirect("/units/" + to.value()).toast("已完成" + what.chinese());
    }

    private UnitView unit(long id) {
        return directory.find(new UnitId(id)).orElseThrow(() -> new NotFound("没有这个单位"));
    }

    /** What the form offers first. */
    private ActEntry blank(UnitView unit) {
        return new ActEntry(
                unit.version(),
                "",
                String.join("、", unit.shortNames()),
                unit.kind(),
                Objects.requireNonNullElse(unit.regionCode(), ""),
                "",
                "",
                "",
                "",
                "",
                "",
                LocalDate.now(clock).toString(),
                "",
                false);
    }

    private Page page(
            UnitAct act,
            UnitView unit,
            ActEntry entry,
            List<UnitImpact> impacts,
            List<Refusal> refusals) {
        return Page.of("identity/units/act")
                .with("act", act)
                .with("unit", unit)
                .with("entry", entry)
                .with("kinds", UnitEntry.kinds())
                .with("impacts", impacts)
                .with("own", changes.impact(unit.id()))
                .with("errors", new FormErrors(refusals));
    }
}
