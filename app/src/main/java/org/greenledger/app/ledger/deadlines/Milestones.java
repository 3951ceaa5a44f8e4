package org.greenledger.app.ledger.deadlines;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Unscoped;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.shared.Change;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Milestones 倒排工期: the plan's staged dates, and those that the office or a unit that does the work
 * adds. What happens to them stands in the issue's history.
 */
@Service
public class Milestones {

    private static final int TEXT = 200;
    private static final int AT_MOST = 60;

    private final JdbcMilestones milestones;
    private final JdbcConcern concerns;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Milestones(
            JdbcMilestones milestones,
            JdbcConcern concerns,
            ApplicationEventPublisher events,
            Clock clock) {
        this.milestones = milestones;
        this.concerns = concerns;
        this.events = events;
        this.clock = clock;
    }

    /**
     * An issue's milestones in force, by day.
     *
     * @throws NotFound when there is no such issue that the person may see
     */
    @Transactional(readOnly = true)
    public List<MilestoneView> of(IssueId issue, CurrentUser user) {
        concern(issue, user);
        return milestones.ofIssues(List.of(issue)).stream().map(Milestones::view).toList();
    }

    /** The milestones in force of many issues, by day; one query. */
    @Unscoped("for rooms that judge issues they found themselves")
    @Transactional(readOnly = true)
    public Map<IssueId, List<MilestoneView>> of(Collection<IssueId> issues) {
        Map<IssueId, List<MilestoneView>> found = new HashMap<>();
        milestones
                .ofIssues(issues)
                .forEach(
                        r ->
                                found.computeIfAbsent(
                                                new IssueId(r.issue()), i -> new ArrayList<>())
                                        .add(view(r)));
        return found;
    }

    /** Whether the person may add and change milestones of the issue. */
    @Transactional(readOnly = true)
    public boolean editable(IssueId issue, CurrentUser user) {
        Concern concern = concern(issue, user);
        return !concern.issue().withdrawn() && may(concern, user);
    }

    /**
     * Adds a milestone.
     *
     * @throws NotFound when there is no such issue that the person may see
     * @throws Refused with every reason at once
     */
    @Transactional
    public void add(IssueId issue, MilestoneForm form, CurrentUser user) {
        Concern concern = managed(issue, user);
        List<Refusal> found = refusals(form);
        Long measure = measure(issue, form, found);
        if (milestones.ofIssues(List.of(issue)).size() >= AT_MOST) {
            found.add(Refusal.of("一个问题最多有" + AT_MOST + "个节点"));
        }
        Refused.ifAny(found);
        milestones.insert(
                List.of(
                        new JdbcMilestones.Fresh(
                                issue.value(),
                                measure,
                                form.what().strip(),
                                form.dueOn(),
                                form.percent(),
                                "added",
                                form.note().isBlank() ? null : form.note().strip())),
                user,
                clock.instant());
        tell(
                concern,
                form.measure(),
                "新增节点",
                "milestone",
                null,
                words(form.what(), form.dueOn(), form.percent()),
                null,
                user);
    }

    /**
     * Changes a milestone; the plan's keep their first day beside the new one.
     *
     * @param reason why; always needed
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void change(
            MilestoneId id, int version, MilestoneForm form, String reason, CurrentUser user) {
        JdbcMilestones.Row now = locked(id, user);
        Concern concern = managed(new IssueId(now.issue()), user);
        List<Refusal> found = refusals(form);
        reason(reason, found);
        if (now.reachedOn() != null) {
            found.add(Refusal.of("节点已经完成，不能再改"));
        }
        Refused.ifAny(found);
        same(now, version);
        milestones.change(
                id.value(),
                new MilestoneForm(
                        form.measure(),
                        form.what().strip(),
                        form.dueOn(),
                        form.percent(),
                        form.note().strip()));
        tell(
                concern,
                now.measureNumber(),
                "修改节点",
                "milestone",
                words(now.what(), now.dueOn(), now.percent()),
                words(form.what().strip(), form.dueOn(), form.percent()),
                reason.strip(),
                user);
    }

    /**
     * Takes a milestone out.
     *
     * @param reason why; always needed
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void withdraw(MilestoneId id, int version, String reason, CurrentUser user) {
        JdbcMilestones.Row now = locked(id, user);
        Concern concern = managed(new IssueId(now.issue()), user);
        List<Refusal> found = new ArrayList<>();
        reason(reason, found);
        if (now.origin().equals("plan") && !concern.office(Permission.LEDGER_EDIT, user)) {
            found.add(Refusal.of("方案列出的节点只能由整改办撤销"));
        }
        Refused.ifAny(found);
        same(now, version);
        milestones.withdraw(List.of(id.value()), reason.strip(), clock.instant());
        tell(
                concern,
                now.measureNumber(),
                "撤销节点",
                "milestone",
                words(now.what(), now.dueOn(), now.percent()),
                null,
                reason.strip(),
                user);
    }

    /**
     * Records that a milestone was reached.
     *
     * @param on when; not later than today
     * @throws Stale when somebody else changed it meanwhile
     */
    @Transactional
    public void reach(MilestoneId id, int version, LocalDate on, CurrentUser user) {
        JdbcMilestones.Row now = locked(id, user);
        Concern concern = managed(new IssueId(now.issue()), user);
        List<Refusal> found = new ArrayList<>();
        if (on.isAfter(LocalDate.now(clock))) {
            found.add(Refusal.at("reached_on", "完成日期不能晚于今天"));
        }
        if (now.reachedOn() != null) {
            found.add(Refusal.of("节点已于" + now.reachedOn() + "完成"));
        }
        Refused.ifAny(found);
        same(now, version);
        milestones.reach(id.value(), on);
        tell(
                concern,
                now.measureNumber(),
                "完成节点",
                "reached",
                null,
                now.what() + "（" + on + "）",
                null,
                user);
    }

    /**
     * The issue of a milestone in force.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional
    public IssueId issue(MilestoneId id, CurrentUser user) {
        return new IssueId(locked(id, user).issue());
    }

    private JdbcMilestones.Row locked(MilestoneId id, CurrentUser user) {
        JdbcMilestones.Row row =
                milestones.lock(id.value()).orElseThrow(() -> new NotFound("没有这个节点，或者它已撤销"));
        concern(new IssueId(row.issue()), user);
        return row;
    }

    private static void same(JdbcMilestones.Row now, int version) {
        if (now.version() != version) {
            throw new Stale("节点“" + now.what() + "”刚被别人修改过，您的改动没有保存。请刷新后再改");
        }
    }

    private Concern concern(IssueId issue, CurrentUser user) {
        JdbcConcern.Issue found =
                concerns.find(issue, user.scope())
                        .orElseThrow(() -> new NotFound("没有这个问题，或者您无权查看"));
        return new Concern(found, concerns.parts(issue));
    }

    private Concern managed(IssueId issue, CurrentUser user) {
        Concern concern = concern(issue, user);
        if (!may(concern, user)) {
            throw Refused.because("节点由整改办或承担整改的单位维护，您只能查看");
        }
        if (concern.issue().withdrawn()) {
            throw Refused.because("问题" + concern.issue().number() + "已撤出，不能再改");
        }
        return concern;
    }

    private static boolean may(Concern concern, CurrentUser user) {
        return concern.office(Permission.LEDGER_EDIT, user)
                || concern.work(Permission.PROGRESS_REPORT, user).isPresent();
    }

    private @Nullable Long measure(IssueId issue, MilestoneForm form, List<Refusal> found) {
        Integer number = form.measure();
        if (number == null) {
            return null;
        }
        Long measure = concerns.measure(issue, number).orElse(null);
        if (measure == null) {
            found.add(Refusal.at("measure", "没有第" + number + "条措施"));
        }
        return measure;
    }

    private static List<Refusal> refusals(MilestoneForm form) {
        List<Refusal> found = new ArrayList<>();
        if (form.what().isBlank() || form.what().length() > TEXT) {
            found.add(Refusal.at("what", "请写明到时完成什么，不超过" + TEXT + "个字"));
        }
        Integer percent = form.percent();
        if (percent != null && (percent < 0 || percent > 100)) {
            found.add(Refusal.at("percent", "完成比例填0至100的整数，或者不填"));
        }
        if (form.dueOn().getYear() < 2000 || form.dueOn().getYear() > 2100) {
            found.add(Refusal.at("due_on", "日期应在2000年至2100年之间"));
        }
        if (form.note().length() > TEXT) {
            found.add(Refusal.at("note", "备注不超过" + TEXT + "个字"));
        }
        return found;
    }

    private static void reason(String reason, List<Refusal> found) {
        if (reason.isBlank() || reason.length() > TEXT) {
            found.add(Refusal.at("reason", "请写明理由，不超过" + TEXT + "个字"));
        }
    }

    private void tell(
            Concern concern,
            @Nullable Integer measure,
            String act,
            String field,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason,
            CurrentUser user) {
        concerns.note(
                concern.issue().id(),
                List.of(new JdbcConcern.Line(measure, field, before, after)),
                "page",
                reason,
                user,
                clock.instant());
        events.publishEvent(
                new MilestoneChanged(
                        concern.issue().id(),
                        concern.named(measure) + act,
                        List.of(new Change("节点", before, after)),
                        reason,
                        concern.units(),
                        concern.issue().secret()));
    }

    private static String words(String what, LocalDate dueOn, @Nullable Integer percent) {
        return dueOn + " " + what + (percent == null ? "" : "（完成" + percent + "%）");
    }

    private static MilestoneView view(JdbcMilestones.Row r) {
        String note = r.note();
        return new MilestoneView(
                new MilestoneId(r.id()),
                r.measureNumber(),
                r.what(),
                r.dueOn(),
                r.originalDueOn(),
                r.percent(),
                r.origin().equals("plan"),
                r.reachedOn(),
                note == null ? "" : note,
                r.version());
    }
}
