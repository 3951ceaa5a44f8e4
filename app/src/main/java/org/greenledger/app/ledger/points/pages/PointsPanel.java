package org.greenledger.app.ledger.points.pages;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.springframework.stereotype.Component;

/** 点位 on an issue's page. */
@Component
class PointsPanel implements IssuePanel {

    @Override
    public String title() {
        return "点位";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String address(IssueId issue) {
        return "/issues/" + issue.value() + "/points";
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }
}
