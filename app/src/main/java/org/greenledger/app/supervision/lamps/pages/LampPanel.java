package org.greenledger.app.supervision.lamps.pages;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.springframework.stereotype.Component;

/** On an issue's page: its lamp. */
@Component
class LampPanel implements IssuePanel {

    @Override
    public String title() {
        return "亮灯";
    }

    @Override
    public int order() {
        return 300;
    }

    @Override
    public String address(IssueId issue) {
        return "/issues/" + issue.value() + "/lamp";
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }
}
