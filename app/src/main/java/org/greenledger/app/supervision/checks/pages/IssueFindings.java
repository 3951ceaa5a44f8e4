package org.greenledger.app.supervision.checks.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.spi.IssueBadges;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.greenledger.app.supervision.checks.FindingQuery;
import org.greenledger.app.supervision.checks.Findings;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** An issue's findings: a badge in the ledger and a panel on its page. */
@Controller
class IssueFindings implements IssueBadges, IssuePanel {

    private final Findings findings;

    IssueFindings(Findings findings) {
        this.findings = findings;
    }

    @Override
    public Map<IssueId, List<String>> of(Collection<IssueId> issues, CurrentUser user) {
        Map<IssueId, List<String>> all = new HashMap<>();
        findings.open(issues, user).forEach((id, n) -> all.put(id, List.of("疑点 " + n)));
        return all;
    }

    @Override
    public String title() {
        return "疑点";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String address(IssueId issue) {
        return "/issues/" + issue.value() + "/findings";
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return Findings.mayRead(user);
    }

    @GetMapping("/issues/{id}/findings")
    @Requires({Permission.CHECK_SETTLE, Permission.DUTY_ASSIGN})
    Page panel(@PathVariable long id, CurrentUser user) {
        return Page.of("supervision/issueFindings")
                .with("rows", findings.page(FindingQuery.of(new IssueId(id)), user).rows());
    }
}
