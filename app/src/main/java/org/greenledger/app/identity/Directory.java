package org.greenledger.app.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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
    private final ApplicationEventPublisher events;

    Directory(JdbcUnits units, ApplicationEventPublisher events) {
        this.units = units;
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

    /**
     * The units that each name can mean when a plan of {@code region} uses it: by full, short or
     * former name, with the plan's own place put in front of 省…, 市…, 县… and 区…. One candidate is
     * certain, several are ambiguous, none is unknown. A name found in the plan's own place hides
     * the same name elsewhere, and 省水利厅 in a plan of 东川省 never means another province's.
     */
    public Map<String, List<UnitView>> resolve(Collection<String> names, @Nullable String region) {
        Set<String> asked = new LinkedHashSet<>(names);
        names.forEach(n -> asked.add(UnitNaming.fullName(n, region)));
        Map<String, Set<UnitId>> ids = units.idsOf(asked);
        Map<UnitId, UnitView> views =
                find(ids.values().stream().flatMap(Set::stream).toList()).stream()
                        .collect(Collectors.toMap(UnitView::id, Function.identity()));
        Map<String, List<UnitView>> found = new LinkedHashMap<>();
        for (String name : names) {
            Set<UnitId> candidates =
                    new LinkedHashSet<>(
                            ids.getOrDefault(UnitNaming.fullName(name, region), Set.of()));
            candidates.addAll(ids.getOrDefault(name, Set.of()));
            found.put(name, inPlace(candidates.stream().map(views::get).toList(), name, region));
        }
        return found;
    }

    private static List<UnitView> inPlace(
            List<UnitView> candidates, String written, @Nullable String region) {
        String full = UnitNaming.fullName(written, region);
        List<UnitView> own =
                candidates.stream()
                        .filter(
                                u ->
                                        u.name().equals(full)
                                                || (region != null && region.equals(u.region())))
                        .toList();
        boolean relative = !full.equals(written);
        return own.isEmpty() && !relative ? candidates : own;
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
        refuseWrong(form, null);
        UnitId id = units.insert(form);
        events.publishEvent(new UnitRegistered(id, form.name()));
        return id;
    }

    /**
     * Changes a unit's entry; a new name leaves the old one among the former names.
     *
     * @param version the version that the form was filled from
     * @throws Stale when somebody else changed the unit meanwhile
     * @throws Refused when the form is wrong
     */
    @Transactional
    public void change(UnitId id, UnitForm form, int version) {
        UnitView before = units.find(id).orElseThrow(() -> new NotFound("没有这个单位"));
        refuseWrong(form, id);
        if (!units.update(before, form, version)) {
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

    private void refuseWrong(UnitForm form, @Nullable UnitId self) {
        List<Refusal> found = new ArrayList<>(form.refusals());
        UnitId parent = form.parent();
        if (parent != null && units.find(parent).isEmpty()) {
            found.add(Refusal.at("parent", "上级单位不存在，请重新选择"));
        }
        if (parent != null && self != null && units.below(self.value()).contains(parent.value())) {
            found.add(Refusal.at("parent", "上级单位不能是它自己或它的下级"));
        }
        if (units.nameTaken(form.name(), parent, self)) {
            found.add(Refusal.at("name", "同一上级下已有“" + form.name() + "”"));
        }
        Refused.ifAny(found);
    }
}
