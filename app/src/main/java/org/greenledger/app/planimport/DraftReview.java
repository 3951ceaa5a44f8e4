package org.greenledger.app.planimport;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.documents.SourceMark;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitForm;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.names.NameAnswer;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looking at a draft beside its source, settling doubts, telling which units are meant. */
@Service
public class DraftReview {

    private final PlanImports imports;
    private final JdbcImports table;
    private final JdbcItems items;
    private final JdbcDoubts doubts;
    private final PlanUnits units;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftReview(
            PlanImports imports,
            JdbcImports table,
            JdbcItems items,
            JdbcDoubts doubts,
            PlanUnits units,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.table = table;
        this.items = items;
        this.doubts = doubts;
        this.units = units;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The whole draft.
     *
     * @throws NotFound when there is none, none for this person, or it is not read yet
     */
    @Transactional(readOnly = true)
    public DraftView open(ImportId id, CurrentUser user) {
        ImportView plan = imports.get(id, user);
        List<DraftItem> all = items.all(id);
        if (all.isEmpty()) {
            throw new NotFound("这份文件还没有读出内容");
        }
        PlanPlace place = place(all.get(0).header(), user);
        return new DraftView(plan, all, doubts.all(id), units.states(id, all, place));
    }

    /** The same draft with only one of its parts, to show that part alone. */
    @Transactional(readOnly = true)
    public DraftView part(ImportId id, long item, CurrentUser user) {
        ImportView plan = imports.get(id, user);
        DraftItem part = items.find(id, item).orElseThrow(() -> new NotFound("这一条已经不在了，请刷新页面"));
        List<DraftItem> only = List.of(part);
        Map<String, UnitState> states =
                units.states(id, only, place(items.header(id).header(), user));
        return new DraftView(plan, only, doubts.all(id), states);
    }

    /** Every recognised field and open doubt, as marks in the text. */
    public List<SourceMark> marks(DraftView view) {
        return DraftMarks.of(view.items(), view.doubts());
    }

    /** Settles a doubt, or opens it again. */
    @Transactional
    public void settle(ImportId id, int doubt, boolean settled, CurrentUser user) {
        editable(id, user);
        if (doubts.settle(id, doubt, settled, user, clock.instant())) {
            String act = settled ? "核对疑点" + doubt : "重新打开疑点" + doubt;
            items.log(id, null, act, null, Map.of("doubt", doubt), user, clock.instant());
            events.publishEvent(new DraftCorrected(id, "疑点", act));
        }
    }

    /** What the register would say of each unknown name, in the order of {@link #open}. */
    public List<UnitForm> proposals(DraftView view, CurrentUser user) {
        return view.openUnits().stream()
                .filter(s -> s.kind() == UnitState.Kind.UNKNOWN)
                .map(s -> units.proposal(s.name(), view.region(), user))
                .toList();
    }

    /** Registered units that come near each open name, each with its reason. */
    @Transactional(readOnly = true)
    public Map<String, List<NameAnswer.Suggestion>> near(DraftView view, CurrentUser user) {
        return units.near(view.openUnits(), place(view, user));
    }

    /** Where and when the plan was written, for the names in it. */
    static PlanPlace place(DraftView view, CurrentUser user) {
        return place(view.header().header(), user);
    }

    private static PlanPlace place(HeaderEntry header, CurrentUser user) {
        return new PlanPlace(header.region(), header.day(), user.unit());
    }

    /**
     * Lets a name in the plan mean the registered unit of that name.
     *
     * @throws Refused when there is no such unit, or several
     */
    @Transactional
    public void bind(ImportId id, String name, String unit, CurrentUser user) {
        PlanPlace place = place(items.header(id).header(), user);
        List<UnitId> meant = units.line(unit, place);
        if (meant.size() != 1) {
            throw Refused.because("请填写一个已登记单位的全称");
        }
        bind(id, name, meant.get(0), user);
    }

    /**
     * Says who belongs to a group that the plan names.
     *
     * @param members names of registered units in one line
     * @throws Refused with every name that is not certain, or without a reason
     */
    @Transactional
    public void setMembers(
            ImportId id, String name, String members, String reason, CurrentUser user) {
        editable(id, user);
        DraftView view = open(id, user);
        units.setMembers(state(id, name, user), members, reason, place(view, user), user);
        items.log(
                id,
                null,
                "确定成员单位",
                null,
                Map.of("name", name, "members", members),
                user,
                clock.instant());
    }

    /** Lets a name in the plan mean a registered unit. */
    @Transactional
    public void bind(ImportId id, String name, UnitId unit, CurrentUser user) {
        editable(id, user);
        units.bind(id, state(id, name, user), unit, user);
        items.log(
                id, null, "认定单位", null, Map.of("name", name, "unit", unit), user, clock.instant());
        events.publishEvent(new DraftCorrected(id, "单位“" + name + "”", "认定为已登记的单位"));
    }

    /**
     * Registers unknown names as proposed.
     *
     * @param names names in the plan; those that are known by now are left alone
     * @return how many were registered
     */
    @Transactional
    public int register(ImportId id, List<String> names, CurrentUser user) {
        editable(id, user);
        DraftView view = open(id, user);
        Set<String> registered = new HashSet<>();
        for (String name : names) {
            UnitState state = view.units().get(name);
            if (state != null && state.kind() == UnitState.Kind.UNKNOWN) {
                UnitForm form = units.proposal(name, view.region(), user);
                if (registered.add(form.name())) {
                    units.register(form, user);
                }
            }
        }
        return registered.size();
    }

    private UnitState state(ImportId id, String name, CurrentUser user) {
        UnitState state = open(id, user).units().get(name);
        if (state == null) {
            throw Refused.because("方案中已经没有“" + name + "”这个单位，请刷新页面");
        }
        return state;
    }

    /** Refuses when the import can no longer be corrected; holds it until the transaction ends. */
    void editable(ImportId id, CurrentUser user) {
        ImportView view = imports.get(id, user);
        ImportState state = table.lockState(view.id());
        if (state != ImportState.REVIEW) {
            throw Refused.because("这份导入" + state.chinese() + "，不能再改");
        }
    }
}
