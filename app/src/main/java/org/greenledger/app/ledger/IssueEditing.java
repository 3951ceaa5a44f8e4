package org.greenledger.app.ledger;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.names.NameAnswer;
import org.greenledger.app.identity.names.PlanPlace;
import org.greenledger.app.identity.names.UnitNames;
import org.greenledger.app.ledger.spi.ProgressSource;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Changes issues by hand, one or thousands at once; the caller holds the transaction. */
@Component
class IssueEditing {

    /** An edit that was understood. */
    private record Understood(IssueRows.Of now, IssueEdit edit, FieldReading next) {}

    private final JdbcIssues issues;
    private final IssueRows rows;
    private final IssueRevising revising;
    private final UnitNames names;
    private final List<ProgressSource> sources;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IssueEditing(
            JdbcIssues issues,
            IssueRows rows,
            IssueRevising revising,
            UnitNames names,
            List<ProgressSource> sources,
            ApplicationEventPublisher events,
            Clock clock) {
        this.issues = issues;
        this.rows = rows;
        this.revising = revising;
        this.names = names;
        this.sources = sources;
        this.events = events;
        this.clock = clock;
    }

    List<EditRefusal> check(List<IssueEdit> edits, CurrentUser user) {
        List<EditRefusal> refusals = new ArrayList<>();
        List<Understood> understood = understand(edits, user, refusals);
        for (Understood u : understood) {
            if (u.edit().version() != u.now().issue().version()) {
                refusals.add(
                        new EditRefusal(
                                edits.indexOf(u.edit()), null, null, revising.staleWords(u.now())));
            }
        }
        return refusals;
    }

    /** Returns how many issues changed. */
    int edit(List<IssueEdit> edits, Origin origin, CurrentUser user) {
        List<EditRefusal> refusals = new ArrayList<>();
        List<Understood> understood = understand(edits, user, refusals);
        Refused.ifAny(refusals.stream().map(IssueEditing::refusal).toList());
        int changed = 0;
        for (Understood u : understood) {
            if (u.edit().version() != u.now().issue().version()) {
                throw new Stale(revising.staleWords(u.now()));
            }
            changed += write(u, origin, user) ? 1 : 0;
        }
        return changed;
    }

    private boolean write(Understood u, Origin origin, CurrentUser user) {
        IssueEdit edit = u.edit();
        List<ChangeLine> lines =
                revising.revise(
                        u.now(),
                        edit.version(),
                        u.next().entry(),
                        u.next().progress(),
                        new JdbcChanges.Act(user, origin, null, edit.reason(), clock.instant()));
        if (lines.isEmpty()) {
            return false;
        }
        List<String> fields =
                edit.changes().stream().map(c -> c.field().chinese()).distinct().toList();
        events.publishEvent(
                new IssueEdited(
                        edit.issue(),
                        u.now().issue().number(),
                        origin,
                        fields,
                        lines.stream().map(ChangeLine::told).toList(),
                        edit.reason(),
                        concerned(u),
                        u.now().issue().secret()));
        return true;
    }

    private static List<Long> concerned(Understood u) {
        return Stream.concat(
                        Stream.of(u.now().issue().owner()),
                        Stream.concat(
                                        u.now().duties().stream().map(JdbcDuties.Row::duty),
                                        u.next().entry().duties().stream())
                                .map(DutyEntry::unit))
                .filter(unit -> unit != null)
                .map(UnitId::value)
                .distinct()
                .toList();
    }

    private static Refusal refusal(EditRefusal r) {
        IssueField field = r.field();
        return field == null ? Refusal.of(r.message()) : Refusal.at(field.code(), r.message());
    }

    private List<Understood> understand(
            List<IssueEdit> edits, CurrentUser user, List<EditRefusal> refusals) {
        if (!user.may(Permission.LEDGER_EDIT)) {
            throw Refused.because("您没有改动台账的权限");
        }
        Map<IssueId, IssueRows.Of> now =
                rows.of(
                        issues.withIds(
                                edits.stream().map(IssueEdit::issue).distinct().toList(),
                                user.scope()));
        Map<String, NameAnswer> units = units(edits, user);
        Set<IssueId> reported = reported(edits);
        List<Understood> understood = new ArrayList<>();
        Set<IssueId> seen = new HashSet<>();
        for (int k = 0; k < edits.size(); k++) {
            IssueEdit edit = edits.get(k);
            IssueRows.Of of = now.get(edit.issue());
            String against = of == null ? "没有这个问题，或者您无权查看" : against(of, edit, user, seen);
            if (of == null || against != null) {
                refusals.add(new EditRefusal(k, null, null, String.valueOf(against)));
                continue;
            }
            FieldReading next = new FieldReading(of, units);
            for (FieldChange change : edit.changes()) {
                if (change.field() == IssueField.PROGRESS && reported.contains(edit.issue())) {
                    refusals.add(
                            new EditRefusal(
                                    k,
                                    IssueField.PROGRESS,
                                    null,
                                    "问题" + of.issue().number() + "的进展由调度填报得出，不能手工修改"));
                    continue;
                }
                try {
                    next.apply(change);
                } catch (FieldReading.Unusable unusable) {
                    refusals.add(
                            new EditRefusal(
                                    k,
                                    change.field(),
                                    change.measure(),
                                    String.valueOf(unusable.getMessage())));
                }
            }
            understood.add(new Understood(of, edit, next));
        }
        return understood;
    }

    /** Those whose progress somebody would type although it is found out from reports. */
    private Set<IssueId> reported(List<IssueEdit> edits) {
        List<IssueId> typed =
                edits.stream()
                        .filter(
                                e ->
                                        e.changes().stream()
                                                .anyMatch(c -> c.field() == IssueField.PROGRESS))
                        .map(IssueEdit::issue)
                        .distinct()
                        .toList();
        Set<IssueId> found = new HashSet<>();
        if (!typed.isEmpty()) {
            sources.forEach(s -> found.addAll(s.reported(typed)));
        }
        return found;
    }

    private static @org.jspecify.annotations.Nullable String against(
            IssueRows.Of of, IssueEdit edit, CurrentUser user, Set<IssueId> seen) {
        if (!user.scope().holds(of.issue().owner())) {
            return "问题" + of.issue().number() + "由其他单位的整改办管理，您只能查看";
        }
        if (of.issue().withdrawn()) {
            return "问题" + of.issue().number() + "已撤出，不能再改";
        }
        if (!seen.add(edit.issue())) {
            return "问题" + of.issue().number() + "在这一批改动中出现了两次";
        }
        boolean words = edit.changes().stream().anyMatch(c -> c.field() != IssueField.PROGRESS);
        String reason = edit.reason();
        return words && (reason == null || reason.isBlank()) ? "请写明修改的理由" : null;
    }

    private Map<String, NameAnswer> units(List<IssueEdit> edits, CurrentUser user) {
        Set<String> written = new HashSet<>();
        for (IssueEdit edit : edits) {
            for (FieldChange change : edit.changes()) {
                String value = change.value();
                if (value != null && isUnits(change.field())) {
                    DutyWords.read(value).forEach(n -> written.add(n.unitName()));
                }
            }
        }
        return names.resolve(written, new PlanPlace(user.region(), null, user.unit()));
    }

    private static boolean isUnits(IssueField field) {
        return switch (field) {
            case LEAD, RESPONSIBLE, PARTICIPATING, SUPERVISING, ACCEPTING -> true;
            default -> false;
        };
    }
}
