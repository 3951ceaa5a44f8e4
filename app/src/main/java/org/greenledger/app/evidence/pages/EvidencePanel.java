package org.greenledger.app.evidence.pages;

import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.spi.IssuePanel;
import org.springframework.stereotype.Component;

/** The panel of proofs on an issue's page. */
@Component
class EvidencePanel implements IssuePanel {

    @Override
    public String title() {
        return "佐证";
    }

    @Override
    public int order() {
        return 400;
    }

    @Override
    public String address(IssueId issue) {
        return "/issues/" + issue.value() + "/proofs";
    }

    @Override
    public boolean shownTo(CurrentUser user) {
        return user.may(Permission.LEDGER_VIEW);
    }
}
