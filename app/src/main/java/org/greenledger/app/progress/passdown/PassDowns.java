package org.greenledger.app.progress.passdown;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileId;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.progress.PassDownId;
import org.greenledger.app.progress.periods.PeriodOpening;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 专项整改方案: a unit passes a duty of its own to a unit below it, by name and date. The unit below
 * reports to it from then on; the unit that passed it down still submits and answers for it.
 */
@Service
public class PassDowns {

    private static final int LONGEST = 2000;
    private static final int LONGEST_NAMES = 500;
    private static final Set<String> ENDINGS =
            Set.of("pdf", "doc", "docx", "ofd", "wps", "xls", "xlsx", "jpg", "jpeg", "png");

    private final JdbcPassDowns table;
    private final PeriodOpening opening;
    private final Documents documents;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PassDowns(
            JdbcPassDowns table,
            PeriodOpening opening,
            Documents documents,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.opening = opening;
        this.documents = documents;
        this.events = events;
        this.clock = clock;
    }

    /** A file as it was sent. */
    public record SubPlan(String name, InputStream content) {}

    /**
     * Passes a duty down; in open periods the unit below owes from now on.
     *
     * @param file the sub-plan as it was sent; absent for none
     * @throws NotFound when there is no such issue that the person may see
     * @throws Refused with everything that is wrong
     */
    @Transactional
    public void pass(PassDownForm form, @Nullable SubPlan file, CurrentUser user) {
        JdbcPassDowns.Subject subject =
                table.subject(form.issue(), form.measure(), user.scope())
                        .orElseThrow(() -> new NotFound("没有这个问题或措施，或者您无权查看"));
        Map<UnitId, String> below = below(form.from());
        Refused.ifAny(refusals(form, file, below, user));
        FileId kept =
                file == null
                        ? null
                        : documents
                                .store(file.name(), "application/octet-stream", file.content())
                                .id();
        Instant now = clock.instant();
        table.insert(form, kept, user, now);
        opening.refresh(new InspectionId(subject.inspection()), form.issue(), now);
        events.publishEvent(
                new DutyPassedDown(
                        form.issue(),
                        subject.name(),
                        table.name(form.from()),
                        below.getOrDefault(form.to(), ""),
                        form.persons().strip(),
                        null,
                        List.of(form.from().value(), form.to().value(), subject.owner()),
                        subject.secret()));
    }

    private List<Refusal> refusals(
            PassDownForm form,
            @Nullable SubPlan file,
            Map<UnitId, String> below,
            CurrentUser user) {
        List<Refusal> found = new ArrayList<>();
        if (!user.may(Permission.PROGRESS_REPORT)) {
            found.add(Refusal.of("您没有填报进展的权限"));
        }
        if (!user.scope().holds(form.from()) || !table.bears(form.issue(), form.from())) {
            found.add(Refusal.of("您的单位在这个问题里没有可以交办的责任"));
        }
        if (!below.containsKey(form.to())) {
            found.add(Refusal.at("to", "只能交给您单位下级的单位，请从名单中选择"));
        } else if (table.known(form)) {
            found.add(Refusal.at("to", "已经交给“" + below.get(form.to()) + "”；要改内容，请先收回再交"));
        }
        text(found, "what", "任务", form.what(), LONGEST);
        text(found, "persons", "办理人员", form.persons(), LONGEST_NAMES);
        LocalDate due = form.dueOn();
        if (due != null && due.isBefore(LocalDate.now(clock))) {
            found.add(Refusal.at("dueOn", "完成日期已经过去，请重新填写"));
        }
        if (file != null && !ENDINGS.contains(ending(file.name()))) {
            found.add(Refusal.at("file", "方案文件请用 PDF、Word、OFD、Excel 或图片"));
        }
        return found;
    }

    private static void text(
            List<Refusal> found, String field, String label, String text, int longest) {
        if (text.isBlank()) {
            found.add(Refusal.at(field, "请填写" + label));
        } else if (text.length() > longest) {
            found.add(Refusal.at(field, label + "不能超过" + longest + "个字"));
        }
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /**
     * Takes it back. What the unit below has begun or reported stays.
     *
     * @param reason why; always needed
     * @throws NotFound when there is none of a unit of the person's scope
     * @throws Refused without a reason
     * @throws Stale when somebody else took it back meanwhile
     */
    @Transactional
    public void withdraw(PassDownId id, String reason, CurrentUser user) {
        PassDownView view = get(id, user);
        List<Refusal> found = new ArrayList<>();
        if (!user.may(Permission.PROGRESS_REPORT) || !user.scope().holds(view.from())) {
            found.add(Refusal.of("只有交办的单位能收回"));
        }
        text(found, "reason", "收回的理由", reason, LONGEST_NAMES);
        Refused.ifAny(found);
        Instant now = clock.instant();
        if (!table.withdraw(id, reason, now)) {
            throw new Stale("这项交办刚被别人收回，请刷新后查看");
        }
        table.subject(view.issue(), null, user.scope())
                .ifPresent(
                        s -> {
                            opening.refresh(new InspectionId(s.inspection()), view.issue(), now);
                            events.publishEvent(
                                    new DutyPassedDown(
                                            view.issue(),
                                            "问题" + view.number(),
                                            view.fromName(),
                                            view.toName(),
                                            view.persons(),
                                            reason.strip(),
                                            List.of(
                                                    view.from().value(),
                                                    view.to().value(),
                                                    s.owner()),
                                            s.secret()));
                        });
    }

    /**
     * One passing down.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public PassDownView get(PassDownId id, CurrentUser user) {
        return table.find(id, user).orElseThrow(() -> new NotFound("没有这项交办，或者您无权查看"));
    }

    /** What was passed down in an issue, what stands first. */
    @Transactional(readOnly = true)
    public List<PassDownView> of(IssueId issue, CurrentUser user) {
        return table.of(issue, user);
    }

    /**
     * The sub-plan; the caller closes it.
     *
     * @throws NotFound when there is none that the person may see
     */
    @Transactional(readOnly = true)
    public SubPlan file(PassDownId id, CurrentUser user) {
        PassDownView view = get(id, user);
        FileId file = table.file(view.id()).orElseThrow(() -> new NotFound("这项交办没有附方案文件"));
        String name = view.fileName();
        return new SubPlan(name == null ? "方案" : name, documents.open(file));
    }

    /** The open units below one of the person's scope, by name; none for any other. */
    @Transactional(readOnly = true)
    public Map<UnitId, String> below(UnitId unit, CurrentUser user) {
        return user.scope().holds(unit) ? below(unit) : Map.of();
    }

    private Map<UnitId, String> below(UnitId unit) {
        Map<UnitId, String> found = new LinkedHashMap<>();
        table.below(unit).forEach(c -> found.put(c.id(), c.name()));
        return found;
    }
}
