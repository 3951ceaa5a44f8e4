package org.greenledger.app.progress.pages;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.greenledger.app.progress.filling.Filling;
import org.greenledger.app.progress.filling.MeasureHistory;
import org.greenledger.app.progress.filling.PastReport;
import org.greenledger.app.progress.passdown.PassDowns;
import org.greenledger.app.web.Page;
import org.greenledger.app.web.pieces.TimelineEntry;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** 调度 on an issue's page: what was reported of each measure, how it was judged, and who does it. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class IssueReportsPanel implements IssuePanel {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final int FEW = 3;

    private final Filling filling;
    private final PassDowns passDowns;
    private final Ledger ledger;
    private final Clock clock;

    IssueReportsPanel(Filling filling, PassDowns passDowns, Ledger ledger, Clock clock) {
        this.filling = filling;
        this.passDowns = passDowns;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "调度";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String address(IssueId issue) {
        return "/issues/" + issue.value() + "/reports";
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }

    @GetMapping("/issues/{id}/reports")
    Page show(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean all,
            CurrentUser user) {
        IssueId issue = new IssueId(id);
        ledger.issue(issue, user);
        List<ToldMeasure> told = new ArrayList<>();
        boolean more = false;
        for (MeasureHistory history : filling.past(issue, user)) {
            List<PastReport> reports = history.reports();
            boolean cut = !all && reports.size() > FEW;
            more |= cut;
            told.add(
                    new ToldMeasure(
                            history.measure() == null ? "" : "措施 " + history.measure(),
                            new Trend(reports),
                            (cut ? reports.subList(0, FEW) : reports)
                                    .stream().map(this::entry).toList()));
        }
        return Page.of("progress/issue-reports")
                .with("issue", id)
                .with("told", told)
                .with("more", more)
                .with("passed", passDowns.of(issue, user))
                .with("mayPass", user.may(Permission.PROGRESS_REPORT));
    }

    private TimelineEntry entry(PastReport r) {
        StringBuilder detail = new StringBuilder(r.done());
        add(detail, "问题", r.problems());
        add(detail, "下一步", r.nextStep());
        add(detail, "另报状态的理由", r.reason());
        add(detail, r.judged(), r.opinion());
        return new TimelineEntry(
                r.submittedAt().atZone(clock.getZone()).format(MINUTE),
                r.unitName(),
                "%s %s %d%%%s · %s%s%s"
                        .formatted(
                                r.period(),
                                r.progress().chinese(),
                                r.percent(),
                                r.scheduled() == null ? "" : "（序时 " + r.scheduled() + "%）",
                                r.judged(),
                                r.late() ? " · 迟报" : "",
                                r.same() ? " · 与上期相同" : ""),
                detail.toString(),
                null);
    }

    private static void add(StringBuilder to, String label, String text) {
        if (!text.isEmpty()) {
            to.append("　").append(label).append("：").append(text);
        }
    }
}
