package org.greenledger.app.identity.units.pages;

import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitKind;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.CloseForm;
import org.greenledger.app.identity.units.MergeForm;
import org.greenledger.app.identity.units.MoveForm;
import org.greenledger.app.identity.units.RenameForm;
import org.greenledger.app.identity.units.ReopenForm;
import org.greenledger.app.identity.units.UnitRegister;
import org.greenledger.app.shared.Refused;

/** Reads what somebody typed as a change of the tree. Refuses names that mean no unit for sure. */
final class ActReading {

    private final UnitRegister register;
    private final UnitView unit;
    private final ActEntry entry;

    ActReading(UnitRegister register, UnitView unit, ActEntry entry) {
        this.register = register;
        this.unit = unit;
        this.entry = entry;
    }

    RenameForm rename() {
        return new RenameForm(
                unit.id(),
                entry.seen(),
                entry.name(),
                UnitEntry.names(entry.shortNames()),
                entry.kind(),
                entry.regionCode(),
                UnitEntry.day("on", entry.on()),
                entry.reason());
    }

    MoveForm move() {
        UnitPicking picking = new UnitPicking(register);
        UnitId parent = picking.one("parent", entry.parent());
        Refused.ifAny(picking.refusals());
        return new MoveForm(
                unit.id(), entry.seen(), parent, UnitEntry.day("on", entry.on()), entry.reason());
    }

    MergeForm merge() {
        UnitPicking picking = new UnitPicking(register);
        List<UnitId> all = new ArrayList<>(List.of(unit.id()));
        all.addAll(picking.all("units", entry.units()));
        UnitId into = picking.one("into", entry.into());
        UnitId parent = picking.one("parent", entry.parent());
        Refused.ifAny(picking.refusals());
        UnitKind kind = entry.kind();
        UnitForm founded =
                into != null || entry.name().isBlank()
                        ? null
                        : new UnitForm(
                                entry.name(),
                                UnitEntry.names(entry.shortNames()),
                                kind == null ? unit.kind() : kind,
                                unit.region(),
                                parent,
                                unit.regionCode(),
                                null);
        return new MergeForm(all, into, founded, UnitEntry.day("on", entry.on()), entry.reason());
    }

    CloseForm close() {
        UnitPicking picking = new UnitPicking(register);
        List<UnitId> successors = picking.all("successors", entry.successors());
        UnitId childrenTo = picking.one("childrenTo", entry.childrenTo());
        UnitId peopleTo = picking.one("peopleTo", entry.peopleTo());
        Refused.ifAny(picking.refusals());
        return new CloseForm(
                unit.id(),
                entry.seen(),
                successors,
                childrenTo,
                peopleTo,
                UnitEntry.day("on", entry.on()),
                entry.reason());
    }

    ReopenForm reopen() {
        return new ReopenForm(unit.id(), entry.seen(), entry.reason());
    }
}
