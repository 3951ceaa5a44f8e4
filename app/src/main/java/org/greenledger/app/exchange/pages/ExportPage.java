package org.greenledger.app.exchange.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.greenledger.app.documents.sheets.Download;
import org.greenledger.app.exchange.Exports;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.Requires;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.InspectionView;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.PlanVersionId;
import org.greenledger.app.ledger.PlanVersionView;
import org.greenledger.app.ledger.PlanView;
import org.greenledger.app.ledger.lists.IssueFilter;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.IssueQuery;
import org.greenledger.app.ledger.lists.ListAddress;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The files that the ledger gives out. */
@Controller
class ExportPage {

    private static final int CHUNK = 500;

    private final Exports exports;
    private final IssueLists lists;
    private final Ledger ledger;
    private final Clock clock;

    ExportPage(Exports exports, IssueLists lists, Ledger ledger, Clock clock) {
        this.exports = exports;
        this.lists = lists;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** The list that the same query shows at /ledger, whole. */
    @GetMapping("/ledger/export.xlsx")
    @Requires(Permission.LEDGER_EXPORT)
    void sheet(
            @RequestParam MultiValueMap<String, String> query,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        ListAddress address = ListAddress.of(query);
        InspectionView inspection = meant(address, user);
        IssueFilter filter =
                inspection == null ? address.filter() : address.filter().of(inspection.id());
        IssueQuery list = address.with(filter).query(CHUNK);
        String what = inspection == null ? "问题台账" : inspection.name();
        Download.send(
                response,
                "%s %s.xlsx".formatted(what, LocalDate.now(clock)),
                Download.EXCEL,
                out -> exports.sheet(list, what + " " + address.text(), user, out));
    }

    /** As on the list: without an inspection in the address, the newest is meant. */
    private @Nullable InspectionView meant(ListAddress address, CurrentUser user) {
        InspectionId asked = address.filter().inspection();
        return lists.inspections(user).stream()
                .filter(i -> asked == null ? !address.all() : i.id().equals(asked))
                .findFirst()
                .orElse(null);
    }

    /** The plan of the list's inspection, whatever else the list is filtered by. */
    @GetMapping("/ledger/export.docx")
    @Requires(Permission.LEDGER_EXPORT)
    void planOfList(
            @RequestParam MultiValueMap<String, String> query,
            CurrentUser user,
            HttpServletResponse response)
            throws IOException {
        InspectionView inspection = meant(ListAddress.of(query), user);
        if (inspection == null) {
            throw Refused.because("请先在台账上方选定一次督察，再导出它的方案");
        }
        PlanView plan =
                ledger.plans(user).stream()
                        .filter(p -> p.id().equals(inspection.id()))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("没有这次督察"));
        send(plan.versions().get(0), user, response);
    }

    /** The plan as it stands in the ledger now, in the official table layout. */
    @GetMapping("/plans/{version}/export.docx")
    @Requires(Permission.LEDGER_EXPORT)
    void plan(@PathVariable long version, CurrentUser user, HttpServletResponse response)
            throws IOException {
        send(ledger.planVersion(new PlanVersionId(version), user), user, response);
    }

    private void send(PlanVersionView plan, CurrentUser user, HttpServletResponse response)
            throws IOException {
        Download.send(
                response,
                "%s %s.docx".formatted(plan.title(), LocalDate.now(clock)),
                Download.WORD,
                out -> exports.plan(plan, user, out));
    }
}
