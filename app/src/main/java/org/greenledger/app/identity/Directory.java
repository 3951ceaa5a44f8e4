package org.greenledger.app.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.greenledger.app.identity.units.RegionView;
import org.greenledger.app.identity.units.Regions;
import org.greenledger.app.identity.units.UnitChanges;
import org.greenledger.app.identity.units.UnitHistory;
import org.greenledger.app.identity.units.UnitPeriod;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of units: find, resolve, register, change. */
@Service
public class Directory {

    private final JdbcUnits units;
    private final UnitHistory history;
    private final Regions regions;
    private final ApplicationEventPublisher events;

    Directory(
            JdbcUnits units,
            UnitHistory history,
            Regions regions,
            ApplicationEventPublisher events) {
        this.units = units;
        this.history = history;
        this.regions = regions;
        this.events = events;
    }

    /** Every unit, closed ones too, in the order of registration. */
    public List<UnitView> all() {
        return units.all();
    }

    /** The unit with this id. */
    public Optional<UnitView> find(UnitId id) {
        return units.find(id);
    }

    /** The units with these ids, in no particular order; unknown ids are left out. */
    public List<UnitView> find(Collection<UnitId> ids) {
        return ids.isEmpty() ? List.of() : units.withIds(ids);
    }

    /**
     * Units whose full, short or former name contains the words.
     *
     * @param limit at most this many, 1 or more
     */
    public List<UnitView> search(String words, int limit) {
        return words.isBlank() ? List.of() : units.search(words.strip(), limit);
    }

    /** What the unit was on a day; empty before it began and after it ended. */
    public Optional<UnitPeriod> at(UnitId unit, LocalDate day) {
        return history.at(unit, day);
    }

    /**
     * The open units that took over from a closed one, at first or at second hand; none for an open
     * unit and for one that ended without successor.
     */
    public List<UnitView> successors(UnitId unit) {
        Set<UnitId> standing = new LinkedHashSet<>();
        history.standing(List.of(unit)).values().forEach(standing::addAll);
        standing.remove(unit);
        return find(standing);
    }

    /** The closed units from which these took over, at first or at second hand. */
    public Set<UnitId> predecessors(Collection<UnitId> units) {
        return units.isEmpty() ? Set.of() : history.predecessors(units);
    }

    /**
     * What the register would say of a name that a plan of {@code region} uses: full name, short
     * name, kind.
     */
    public UnitForm proposal(String written, @Nullable String region, @Nullable UnitId parent) {
        String name = UnitNaming.fullName(written, region);
        List<String> shorts = name.equals(written) ? List.of() : List.of(written);
        return new UnitForm(name, shorts, UnitNaming.kind(written), region, parent);
    }

    /**
     * Enters a unit into the register.
     *
     * @throws Refused when the form is wrong or the name is taken under the same parent
     */
    @Transactional
    public UnitId register(UnitForm form) {
        UnitForm placed = placed(form);
        Refused.ifAny(wrong(placed));
        UnitId id = units.insert(placed);
        events.publishEvent(new UnitRegistered(id, placed.name()));
        return id;
    }

    /**
     * Enters a unit for somebody: whoever may not manage the tree registers only below units of
     * their own scope.
     *
     * @throws Refused when the form is wrong, the name is taken under the same parent, or the
     *     parent lies outside the person's scope
     */
    @Transactional
    public UnitId register(UnitForm form, CurrentUser user) {
        UnitId parent = form.parent();
        boolean own = parent != null && user.scope().holds(parent);
        if (!own && !user.may(Permission.UNIT_MANAGE)) {
            throw new Refused(
                    List.of(
                            Refusal.at(
                                    "parent",
                                    "“%s”不在您单位的管理范围内，请上级或系统管理员登记".formatted(form.name()))));
        }
        return register(form);
    }

    /**
     * Corrects a unit's short names, kind and place, as if they had always been so. Its name and
     * parent stay: those change on a day, see {@link UnitChanges}.
     *
     * @param version the version that the form was filled from
     * @throws Stale when somebody else changed the unit meanwhile
     * @throws Refused when the form is wrong
     */
    @Transactional
    public void correct(UnitId id, UnitForm form, int version) {
        UnitView before = units.find(id).orElseThrow(() -> new NotFound("没有这个单位"));
        List<Refusal> found = new ArrayList<>(form.refusals());
        if (before.closed()) {
            found.add(Refusal.of("“" + before.name() + "”已经撤销，不能修改"));
        }
        if (!before.name().equals(form.name())) {
            found.add(Refusal.at("name", "更改名称请用“更名”，写明生效日期和依据"));
        }
        if (!Objects.equals(before.parent(), form.parent())) {
            found.add(Refusal.at("parent", "更改上级请用“划转”，写明生效日期和依据"));
        }
        UnitForm placed = placed(form);
        refuseWrongRegion(placed, found);
        Refused.ifAny(found);
        if (!units.correct(id, placed, version)) {
            throw new Stale("单位“" + before.name() + "”刚被别人修改过，您的改动没有保存。请刷新后再改");
        }
        UnitView after = units.find(id).orElse(before);
        events.publishEvent(
                new UnitChanged(
                        id, before.name(), form.name(), UnitDifference.of(before, after, this)));
    }

    /** Lets the unit be known by one more name, as a plan writes it. */
    @Transactional
    public void addName(UnitId id, String name) {
        UnitView unit = units.find(id).orElseThrow(() -> new NotFound("没有这个单位"));
        if (!unit.name().equals(name) && !unit.shortNames().contains(name)) {
            units.addShortName(id, name);
            events.publishEvent(
                    new UnitChanged(
                            id, unit.name(), unit.name(), List.of(new Change("简称", null, name))));
        }
    }

    private List<Refusal> wrong(UnitForm form) {
        List<Refusal> found = new ArrayList<>(form.refusals());
        UnitId parent = form.parent();
        if (parent != null) {
            UnitView above = units.find(parent).orElse(null);
            if (above == null) {
                found.add(Refusal.at("parent", "上级单位不存在，请重新选择"));
            } else if (above.closed()) {
                found.add(Refusal.at("parent", "上级单位“" + above.name() + "”已经撤销，请另选一个"));
            }
        }
        refuseWrongRegion(form, found);
        if (units.nameTaken(form.name(), parent, null)) {
            found.add(Refusal.at("name", "同一上级下已有“" + form.name() + "”"));
        }
        return found;
    }

    /** A place that only one region is called has that region's code. */
    private UnitForm placed(UnitForm form) {
        String region = form.region();
        String code = form.regionCode();
        if (code == null && region != null) {
            return form.at(region, regions.only(region).map(RegionView::code).orElse(null));
        }
        if (code != null && region == null) {
            return form.at(regions.find(code).map(RegionView::name).orElse(null), code);
        }
        return form;
    }

    private void refuseWrongRegion(UnitForm form, List<Refusal> found) {
        String code = form.regionCode();
        if (code != null && regions.find(code).isEmpty()) {
            found.add(Refusal.at("regionCode", "没有行政区划代码“" + code + "”，请从名单中选择"));
        }
    }
}
