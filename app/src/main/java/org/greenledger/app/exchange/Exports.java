package org.greenledger.app.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.Book;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.PlanVersionView;
import org.greenledger.app.ledger.lists.IssueLists;
import org.greenledger.app.ledger.lists.IssueQuery;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** The ledger as files that people take along. Everybody gets what their lists show, no more. */
@Service
public class Exports {

    /** As many as a sheet of Excel holds, less the head. */
    private static final int MOST_ROWS = 1_048_575;

    private final IssueLists lists;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Exports(IssueLists lists, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.lists = lists;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Writes a list as a sheet that can come back; leaves the stream open. Memory does not grow
     * with the list.
     *
     * @param what the list in words, for the record
     * @return rows written, one for each measure
     */
    public int sheet(IssueQuery list, String what, CurrentUser user, OutputStream out)
            throws IOException {
        Map<InspectionId, String> names = SheetChecking.inspectionNames(ledger, user);
        int rows;
        try (SheetWriter writer = new SheetWriter(out)) {
            lists.each(list, user, issue -> write(writer, issue, names));
            rows = writer.rows();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        events.publishEvent(new LedgerExported("Excel 表格", what, rows));
        return rows;
    }

    private static void write(
            SheetWriter writer, BookIssue issue, Map<InspectionId, String> names) {
        if (writer.rows() + issue.entry().measures().size() >= MOST_ROWS) {
            throw Refused.because("台账超过一张 Excel 表的行数（%d行）。请先筛选，再分几次导出".formatted(MOST_ROWS));
        }
        try {
            writer.write(new IssueCells(issue, names.getOrDefault(issue.inspection(), "")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes an inspection's plan, as it stands in the ledger, as a Word document in the official
     * table layout; leaves the stream open.
     *
     * @throws NotFound when the person may see nothing of it
     */
    public void plan(PlanVersionView plan, CurrentUser user, OutputStream out) throws IOException {
        Book book = ledger.book(plan.inspection(), user);
        LocalDate today = LocalDate.now(clock);
        String note =
                "（截至%d年%d月%d日台账）"
                        .formatted(today.getYear(), today.getMonthValue(), today.getDayOfMonth());
        PlanTable.write(plan.title(), note, book.issues(), book.tasks(), out);
        events.publishEvent(new LedgerExported("Word 方案", plan.title(), book.issues().size()));
    }
}
