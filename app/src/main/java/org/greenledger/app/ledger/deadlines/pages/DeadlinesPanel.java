package org.greenledger.app.ledger.deadlines.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.deadlines.Deadlines;
import org.greenledger.app.ledger.deadlines.ExtensionQuery;
import org.greenledger.app.ledger.deadlines.Extensions;
import org.greenledger.app.ledger.deadlines.Milestones;
import org.greenledger.app.ledger.deadlines.Schedules;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The panel on an issue's page: its milestones on a line of time, and what was put off. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class DeadlinesPanel implements IssuePanel {

    private final Deadlines deadlines;
    private final Milestones milestones;
    private final Extensions extensions;
    private final Schedules schedules;
    private final Clock clock;

    DeadlinesPanel(
            Deadlines deadlines,
            Milestones milestones,
            Extensions extensions,
            Schedules schedules,
            Clock clock) {
        this.deadlines = deadlines;
        this.milestones = milestones;
        this.extensions = extensions;
        this.schedules = schedules;
        this.clock = clock;
    }

    @Override
    public String title() {
        return "节点和延期";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String address(IssueId issue) {
        return "/issues/" + issue.value() + "/deadlines";
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }

    @GetMapping("/issues/{id}/deadlines")
    Page panel(@PathVariable long id, CurrentUser user) {
        IssueId issue = new IssueId(id);
        LocalDate today = LocalDate.now(clock);
        Map<IssueId, Integer> scheduled = schedules.issues(List.of(issue), today);
        return Page.of("ledger/panel-deadlines")
                .with(
                        "model",
                        new ScheduleModel(
                                deadlines.of(issue, user),
                                deadlines.span(issue, user),
                                milestones.of(issue, user),
                                scheduled.get(issue),
                                today))
                .with("editable", milestones.editable(issue, user))
                .with("applicable", extensions.applicable(issue, user))
                .with(
                        "extensions",
                        extensions
                                .page(new ExtensionQuery(null, null, null, issue, false, 1), user)
                                .rows());
    }
}
