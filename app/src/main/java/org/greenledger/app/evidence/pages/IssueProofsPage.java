package org.greenledger.app.evidence.pages;

import java.util.List;
import org.greenledger.app.documents.intake.Intake;
import org.greenledger.app.evidence.Evidence;
import org.greenledger.app.evidence.ProofView;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.web.Page;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The proofs of an issue: as a panel of its page, and a page where many files are added. */
@Controller
@Requires(Permission.LEDGER_VIEW)
class IssueProofsPage {

    private final Evidence evidence;
    private final ProofCards cards;
    private final Ledger ledger;
    private final Intake intake;

    IssueProofsPage(Evidence evidence, ProofCards cards, Ledger ledger, Intake intake) {
        this.evidence = evidence;
        this.cards = cards;
        this.ledger = ledger;
        this.intake = intake;
    }

    @GetMapping("/issues/{id}/proofs")
    Page panel(@PathVariable long id, CurrentUser user) {
        IssueId issue = new IssueId(id);
        List<ProofView> proofs = evidence.of(issue, user);
        List<ProofCard> standing =
                cards.all(proofs.stream().filter(p -> !p.withdrawn()).toList(), issue, user);
        return Page.of("evidence/proofs")
                .fragment("evidence/panel")
                .with("issue", id)
                .with("pairs", ProofCards.pairs(standing))
                .with("groups", ProofCards.groups(standing, evidence.measures(issue, user)))
                .with("count", standing.size())
                .with("withdrawn", proofs.stream().filter(ProofView::withdrawn).toList())
                .with("addable", user.may(Permission.EVIDENCE_ADD));
    }

    @GetMapping("/issues/{id}/proofs/new")
    @Requires(Permission.EVIDENCE_ADD)
    Page form(@PathVariable long id, CurrentUser user) {
        IssueId issue = new IssueId(id);
        return Page.of("evidence/new")
                .with("view", ledger.issue(issue, user))
                .with("measures", evidence.measures(issue, user))
                .with("accepted", intake.accepted());
    }
}
