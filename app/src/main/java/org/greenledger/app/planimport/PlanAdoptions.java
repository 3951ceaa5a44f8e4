package org.greenledger.app.planimport;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.names.GroupAnswer;
import org.greenledger.app.ledger.Adopted;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.PlanChanges;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a reviewed draft enter the ledger: as the first version of a new inspection, or compared
 * with what the ledger holds. One transaction each; a draft is adopted once.
 */
@Service
public class PlanAdoptions {

    private final PlanImports imports;
    private final DraftReview review;
    private final JdbcImports table;
    private final PlanUnits units;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PlanAdoptions(
            PlanImports imports,
            DraftReview review,
            JdbcImports table,
            PlanUnits units,
            Ledger ledger,
            ApplicationEventPublisher events,
            Clock clock) {
        this.imports = imports;
        this.review = review;
        this.table = table;
        this.units = units;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** What would enter, what blocks, what deserves a look. */
    @Transactional(readOnly = true)
    public AdoptionCheck check(ImportId id, CurrentUser user) {
        DraftView view = review.open(id, user);
        List<AdoptionFinding> findings = new ArrayList<>(AdoptionRules.of(view.items()));
        findings.sort(Comparator.comparing(AdoptionFinding::blocks).reversed());
        List<IssueEntry> issues =
                view.of(ItemKind.ISSUE).stream()
                        .filter(i -> !i.leftOut())
                        .map(DraftItem::issue)
                        .toList();
        return new AdoptionCheck(
                view,
                findings,
                ledger.inspections(user).stream().filter(InspectionView::owned).toList(),
                InspectionName.of(view.header().header()),
                issues.stream().mapToInt(i -> i.measures().size()).sum(),
                issues.stream().mapToInt(i -> i.duties().size()).sum());
    }

    /**
     * Enters the draft as the first version of a new inspection that the person's unit owns.
     *
     * @throws Refused with everything that speaks against it, or when it has been adopted before
     */
    @Transactional
    public Adopted adopt(ImportId id, InspectionForm form, CurrentUser user) {
        DraftView view = locked(id, user);
        List<Refusal> found = new ArrayList<>(form.refusals());
        found.addAll(blocking(view));
        Refused.ifAny(found);
        DraftPlan plan = new DraftPlan(view, imports.source(id, user), groups(view, user));
        Adopted adopted = ledger.adopt(plan.entry(form, user.unit()), user);
        finish(id, plan, adopted, user);
        return adopted;
    }

    /**
     * Compares the draft with what the ledger holds of an inspection.
     *
     * @throws NotFound when there is no such inspection, or none that the person may see
     */
    @Transactional(readOnly = true)
    public LaterVersion compare(ImportId id, InspectionId inspection, CurrentUser user) {
        DraftView view = review.open(id, user);
        if (!ledger.withheld(List.of(inspection), user).isEmpty()) {
            throw Refused.because("这次督察有追责事项，新版本须由有“查看追责事项”权限的人员比对和采用");
        }
        return later(view, id, inspection, known(view), user);
    }

    private LaterVersion later(
            DraftView view,
            ImportId id,
            InspectionId inspection,
            Map<String, UnitId> groups,
            CurrentUser user) {
        Book book = ledger.book(inspection, user);
        DraftPlan plan = new DraftPlan(view, imports.source(id, user), groups);
        return new LaterVersion(
                view,
                PlanComparison.of(book, plan.issues()),
                plan.tasks(),
                plan.indicators(),
                blocking(view));
    }

    /**
     * Applies what was confirmed of the comparison.
     *
     * @param confirmed keys of {@link LaterVersion}; what is not among them stays as it is
     * @param seen {@link LaterVersion#fingerprint()} of the comparison the person saw
     * @throws Stale when draft or ledger have changed since
     * @throws Refused when nothing was confirmed, or the draft cannot be adopted
     */
    @Transactional
    public Adopted apply(
            ImportId id,
            InspectionId inspection,
            Set<String> confirmed,
            String seen,
            CurrentUser user) {
        DraftView view = locked(id, user);
        LaterVersion later = later(view, id, inspection, known(view), user);
        if (!later.fingerprint().equals(seen)) {
            throw new Stale("草稿或台账在您比对之后有了改动，没有采用任何内容。请重新比对后再确认");
        }
        Refused.ifAny(later.blocking());
        Map<String, UnitId> groups = groups(view, user);
        DraftPlan plan = new DraftPlan(view, imports.source(id, user), groups);
        PlanChanges changes =
                later(view, id, inspection, groups, user)
                        .changes(inspection, plan.version(), confirmed);
        Adopted adopted = ledger.apply(changes, user);
        finish(id, plan, adopted, user);
        return adopted;
    }

    /** The groups of a draft that are registered. */
    private static Map<String, UnitId> known(DraftView view) {
        Map<String, UnitId> groups = new HashMap<>();
        for (UnitState state : view.units().values()) {
            GroupAnswer group = state.group();
            UnitId id = group == null ? null : group.group();
            if (id != null) {
                groups.put(state.name(), id);
            }
        }
        return groups;
    }

    private Map<String, UnitId> groups(DraftView view, CurrentUser user) {
        return units.establish(view.units().values(), DraftReview.place(view, user), user);
    }

    private void finish(ImportId id, DraftPlan plan, Adopted adopted, CurrentUser user) {
        table.adopted(id, adopted.inspection(), adopted.version(), user, clock.instant());
        events.publishEvent(
                new PlanAdopted(
                        id,
                        adopted.inspection(),
                        adopted.version(),
                        adopted.number(),
                        plan.version().title()));
    }

    /** The draft as it stands, which nobody else can change or adopt before this act ends. */
    private DraftView locked(ImportId id, CurrentUser user) {
        review.editable(id, user);
        return review.open(id, user);
    }

    private static List<Refusal> blocking(DraftView view) {
        return AdoptionRules.of(view.items()).stream()
                .filter(AdoptionFinding::blocks)
                .map(f -> Refusal.at("item-" + f.item(), f.message()))
                .toList();
    }
}
