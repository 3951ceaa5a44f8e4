package org.greenledger.app.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.sheets.FileDigest;
import org.greenledger.app.documents.sheets.MarkedSheet;
import org.greenledger.app.documents.sheets.TemporaryFile;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.Ledger;
import org.greenledger.app.ledger.Origin;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Exported sheets that come back: kept, checked as often as anybody looks, and taken over whole or
 * not at all.
 */
@Service
public class Sheets {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LISTED = 100;
    private static final int LONGEST_REASON = 500;

    private final Documents documents;
    private final SheetChecking checking;
    private final JdbcSheets sheets;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;

    Sheets(
            Documents documents,
            SheetChecking checking,
            JdbcSheets sheets,
            Ledger ledger,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.checking = checking;
        this.sheets = sheets;
        this.ledger = ledger;
        this.events = events;
    }

    /**
     * Keeps a sheet and checks it; the ledger stays as it is.
     *
     * @param name as the user named it
     * @param content read to its end and closed
     * @throws Refused when it is no exported sheet
     */
    @Transactional
    public SheetId upload(String name, InputStream content, CurrentUser user) {
        try (TemporaryFile file = TemporaryFile.of(content)) {
            SheetCheck check = checking.check(file.path(), user);
            FileView kept = documents.store(name, EXCEL, Files.newInputStream(file.path()));
            return sheets.insert(kept.id(), user, check);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The newest sheets, newest first. */
    public List<SheetView> newest(CurrentUser user) {
        return shown(sheets.newest(user.scope(), LISTED), user);
    }

    /**
     * A sheet.
     *
     * @throws NotFound when there is none, or none for this person
     */
    public SheetView get(SheetId id, CurrentUser user) {
        return sheets.find(id, user.scope())
                .filter(view -> !shown(List.of(view), user).isEmpty())
                .orElseThrow(() -> new NotFound("没有这份表格"));
    }

    /** Without sheets that hold an issue which is secret and not for this person. */
    private List<SheetView> shown(List<SheetView> all, CurrentUser user) {
        if (user.scope().cleared()) {
            return all;
        }
        Map<SheetId, Set<IssueId>> issues = sheets.issues(all.stream().map(SheetView::id).toList());
        Set<IssueId> hidden =
                ledger.hidden(issues.values().stream().flatMap(Set::stream).toList(), user);
        return all.stream()
                .filter(
                        view ->
                                issues.containsKey(view.id())
                                        && issues.get(view.id()).stream()
                                                .noneMatch(hidden::contains))
                .toList();
    }

    /** What the sheet would do to the ledger as it stands now. */
    @Transactional
    public SheetCheck check(SheetId id, CurrentUser user) {
        SheetView view = get(id, user);
        try (TemporaryFile file = content(view)) {
            SheetCheck check = checking.check(file.path(), user);
            sheets.found(id, check);
            return check;
        }
    }

    /**
     * Makes the changes: the kept file is checked once more and taken over whole or not at all.
     *
     * @param digest of the changes that the person saw
     * @param reason why; needed for all but progress
     * @return how many issues changed
     * @throws Refused when there is anything wrong with the sheet or the reason is missing
     * @throws Stale when the changes are no longer those that the person saw
     */
    @Transactional
    public int apply(SheetId id, String digest, @Nullable String reason, CurrentUser user) {
        SheetView view = get(id, user);
        if (!sheets.lockOpen(id)) {
            throw Refused.because("这份表格的改动已经写入台账，不能重复写入");
        }
        SheetCheck check;
        try (TemporaryFile file = content(view)) {
            check = checking.check(file.path(), user);
        }
        if (!check.faults().isEmpty() || check.changes().isEmpty()) {
            throw Refused.because("表格还有错误或没有改动，什么也没有写入");
        }
        if (!check.digest().equals(digest)) {
            throw new Stale("您查看之后台账又有变化，这份表格的改动与您看到的不同，什么也没有写入。请刷新后再确认");
        }
        String why = reason == null ? "" : reason.strip();
        if (check.needsReason() && why.isEmpty()) {
            throw Refused.because("请写明修改的理由");
        }
        if (why.length() > LONGEST_REASON) {
            throw Refused.because("理由请不超过%d个字".formatted(LONGEST_REASON));
        }
        String kept = why.isEmpty() ? null : why;
        int issues = ledger.edit(SheetChecking.edits(check.changes(), kept), Origin.SHEET, user);
        sheets.applied(id, user, check, kept);
        events.publishEvent(
                new SheetImported(
                        id, view.name(), view.sha256(), issues, check.changes().size(), kept));
        return issues;
    }

    /** The file as it was uploaded; the caller closes it. */
    public InputStream original(SheetId id, CurrentUser user) {
        return documents.open(get(id, user).file());
    }

    /** Writes the same sheet with an error column and coloured cells; leaves the stream open. */
    public void marked(SheetId id, CurrentUser user, OutputStream out) throws IOException {
        SheetView view = get(id, user);
        try (TemporaryFile file = content(view)) {
            Path path = file.path();
            Sheet found = LedgerCells.read(path);
            MarkedSheet.write(
                    path, found.name(), found.headRow(), checking.check(path, user).faults(), out);
        }
    }

    /** The kept file; that it still is the one that was checked is proved by its digest. */
    private TemporaryFile content(SheetView view) {
        TemporaryFile file = TemporaryFile.of(documents.open(view.file()));
        if (!FileDigest.of(file.path()).equals(view.sha256())) {
            file.close();
            throw Refused.because("保存的文件已损坏，与上传时不同。请重新上传");
        }
        return file;
    }
}
