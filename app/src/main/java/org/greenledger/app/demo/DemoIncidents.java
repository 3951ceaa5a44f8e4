package org.greenledger.app.demo;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.deadlines.ExtensionForm;
import org.greenledger.app.ledger.deadlines.ExtensionId;
import org.greenledger.app.ledger.deadlines.Extensions;
import org.greenledger.app.ledger.deadlines.MilestoneForm;
import org.greenledger.app.ledger.deadlines.MilestoneView;
import org.greenledger.app.ledger.deadlines.Milestones;
import org.greenledger.app.supervision.lamps.CriticismKind;
import org.greenledger.app.supervision.lamps.Criticisms;
import org.greenledger.app.supervision.lamps.DueActs;
import org.greenledger.app.supervision.lamps.Preset;
import org.greenledger.app.supervision.lamps.RuleSets;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/**
 * What happens in the year besides the monthly reports: rules for lamps, milestones set and
 * reached, days put off or not, a newspaper that writes about a river.
 */
@Component
@ConditionalOnProperty(name = "greenledger.demo", havingValue = "true")
class DemoIncidents {

    /** The number of the month that runs; what is asked for in it stays undecided. */
    static final int NOW = 99;

    private static final List<String> STAGES = List.of("完成实施方案批复和招标", "主体工程完成过半", "全部完工并完成自查自验");

    private final Ledger ledger;
    private final RuleSets rules;
    private final Criticisms criticisms;
    private final Milestones milestones;
    private final Extensions extensions;
    private final DueActs acts;
    private final Clock clock;

    DemoIncidents(
            Ledger ledger,
            RuleSets rules,
            Criticisms criticisms,
            Milestones milestones,
            Extensions extensions,
            DueActs acts,
            DemoClock clock) {
        this.ledger = ledger;
        this.rules = rules;
        this.criticisms = criticisms;
        this.milestones = milestones;
        this.extensions = extensions;
        this.acts = acts;
        this.clock = clock;
    }

    /** Before the first month: staged dates for long works. */
    void begin(Map<InspectionId, CurrentUser> offices) {
        LocalDate today = LocalDate.now(clock);
        offices.forEach(
                (inspection, office) ->
                        issues(inspection, office).stream()
                                .filter(i -> i.dueOn() != null)
                                .filter(i -> within(i.dueOn(), today.plusDays(240), LocalDate.MAX))
                                .limit(6)
                                .forEach(i -> stages(i, today, office)));
    }

    /** In the fifth month the leading groups settle how lamps are lit. */
    private void light(InspectionId inspection, CurrentUser office) {
        Preset preset = office.username().equals("zhaoming") ? Preset.SIMPLE : Preset.GUANGYUAN;
        rules.choose(
                inspection,
                rules.take(preset, office).version(),
                LocalDate.now(clock),
                "按整改工作领导小组会议确定的办法",
                office);
    }

    /** What fell due more than a month ago has been done since. */
    private void settleActs(CurrentUser office) {
        LocalDate month = LocalDate.now(clock).minusDays(35);
        acts.page(true, 1, office).rows().stream()
                .filter(a -> a.mine() && a.on().isBefore(month))
                .forEach(
                        a ->
                                acts.settle(
                                        a.id(),
                                        true,
                                        "已印发，文号东整改办函〔%d〕%d号"
                                                .formatted(month.getYear(), 10 + a.id() % 80),
                                        office));
    }

    private void stages(BookIssue issue, LocalDate today, CurrentUser office) {
        LocalDate due = issue.dueOn();
        if (due == null || !milestones.of(issue.id(), office).isEmpty()) {
            return;
        }
        long days = today.until(due, ChronoUnit.DAYS);
        for (int k = 0; k < STAGES.size(); k++) {
            LocalDate on =
                    YearMonth.from(today.plusDays(days * (k + 1) / (STAGES.size() + 1)))
                            .atEndOfMonth();
            milestones.add(
                    issue.id(),
                    new MilestoneForm(null, STAGES.get(k), on, List.of(25, 60, 95).get(k), ""),
                    office);
        }
    }

    /** In the middle of a month, counted from 0. */
    void during(int count, Map<InspectionId, CurrentUser> offices, DemoReporters reporters) {
        offices.forEach(
                (inspection, office) -> {
                    if (count == 4) {
                        light(inspection, office);
                    }
                    settleActs(office);
                    issues(inspection, office).forEach(i -> reach(i, office));
                    putOff(count, inspection, office, reporters);
                    criticise(count, inspection, office);
                });
    }

    /** Most milestones are reached around their day, some late, some not at all. */
    private void reach(BookIssue issue, CurrentUser office) {
        LocalDate today = LocalDate.now(clock);
        for (MilestoneView m : milestones.of(issue.id(), office)) {
            int chance = Math.floorMod(m.what().hashCode() + (int) m.id().value() * 53, 100);
            LocalDate on = m.dueOn().plusDays(chance < 65 ? -6 : 25);
            if (m.reachedOn() == null && chance < 85 && !on.isAfter(today)) {
                milestones.reach(m.id(), m.version(), on, office);
            }
        }
    }

    private void putOff(
            int count, InspectionId inspection, CurrentUser office, DemoReporters reporters) {
        if (!office.username().equals("zhanglan") || count % 2 == 0) {
            return;
        }
        LocalDate today = LocalDate.now(clock);
        Optional<BookIssue> found =
                issues(inspection, office).stream()
                        .filter(i -> i.progress() != Progress.DONE)
                        .filter(i -> within(i.dueOn(), today.plusDays(3), today.plusDays(74)))
                        .filter(i -> extensions.applicable(i.id(), applicant(i, reporters)))
                        .min(Comparator.comparing(i -> i.entry().description().hashCode()));
        found.ifPresent(i -> putOff(count, i, office, reporters));
    }

    private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    private void putOff(int count, BookIssue issue, CurrentUser office, DemoReporters reporters) {
        LocalDate due = issue.dueOn();
        if (due == null) {
            return;
        }
        CurrentUser unit = applicant(issue, reporters);
        ExtensionId id =
                extensions.apply(
                        issue.id(),
                        new ExtensionForm(
                                null,
                                null,
                                YearMonth.from(due.plusMonths(3)).atEndOfMonth(),
                                "主汛期连续降雨，基坑和管沟作业面不能施工，关键设备到货推迟，按现有工期难以保证质量。",
                                "已完成前期手续和主要构筑物施工，剩余工程正在按周倒排，人员、资金已落实。",
                                List.of()),
                        unit);
        if (count == NOW) {
            return;
        }
        if (count == 9) {
            extensions.withdraw(id, extensions.get(id, unit).version(), "经抢工可以按期完成，撤回申请。", unit);
            return;
        }
        CurrentUser clerk =
                reporters.named(office.username().equals("zhanglan") ? "lihe" : "gulin");
        decide(id, true, "情况属实，材料齐全，建议同意。", clerk);
        decide(id, count != 5, count != 5 ? "同意延期，请按新时限倒排工期。" : "客观理由不充分，请增加力量按期完成。", office);
    }

    private void decide(ExtensionId id, boolean agree, String opinion, CurrentUser user) {
        extensions.decide(id, extensions.get(id, user).version(), agree, opinion, user);
    }

    private static CurrentUser applicant(BookIssue issue, DemoReporters reporters) {
        return issue.entry().duties().stream()
                .filter(d -> d.role() == DutyRole.LEAD || d.role() == DutyRole.RESPONSIBLE)
                .map(DutyEntry::unit)
                .filter(Objects::nonNull)
                .findFirst()
                .map((UnitId u) -> reporters.of(u))
                .orElseThrow();
    }

    private void criticise(int count, InspectionId inspection, CurrentUser office) {
        if (count != 6 && count != 10) {
            return;
        }
        issues(inspection, office).stream()
                .filter(i -> i.progress() == Progress.BEHIND)
                .findFirst()
                .ifPresent(
                        i ->
                                criticisms.record(
                                        i.id(),
                                        count == 6 ? CriticismKind.MEDIA : CriticismKind.BULLETIN,
                                        count == 6 ? "东川日报" : "东川省生态环境保护委员会",
                                        LocalDate.now(clock).minusDays(2),
                                        count == 6
                                                ? "记者回访发现现场仍有污水溢流，整改进度慢于公示的时限。"
                                                : "全省第三季度通报点名，整改进度滞后且未说明原因。",
                                        office));
    }

    private List<BookIssue> issues(InspectionId inspection, CurrentUser office) {
        return ledger.book(inspection, office).issues().stream()
                .filter(i -> i.leaf() && !i.withdrawn())
                .filter(
                        i ->
                                i.entry().duties().stream()
                                        .anyMatch(
                                                d ->
                                                        d.unit() != null
                                                                && (d.role() == DutyRole.LEAD
                                                                        || d.role()
                                                                                == DutyRole
                                                                                        .RESPONSIBLE)))
                .toList();
    }
}
