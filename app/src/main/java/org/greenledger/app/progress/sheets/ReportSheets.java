package org.greenledger.app.progress.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.sheets.FileDigest;
import org.greenledger.app.documents.sheets.MarkedSheet;
import org.greenledger.app.documents.sheets.SheetReader;
import org.greenledger.app.documents.sheets.TemporaryFile;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Permission;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.progress.PeriodView;
import org.greenledger.app.progress.ReportForm;
import org.greenledger.app.progress.ReportOrigin;
import org.greenledger.app.progress.filling.Drafts;
import org.greenledger.app.progress.filling.Filled;
import org.greenledger.app.progress.filling.Reporting;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refusal;
import org.greenledger.app.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reports as a sheet: out with what is owed and last period's values, filled offline, back in. The
 * check submits for trial in a transaction that is taken back, so that the sheet is held against
 * the same rules as the page.
 */
@Service
public class ReportSheets {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LISTED = 50;
    private static final int ANY_DRAFT = -1;
    private static final String MISSING = "“填报编号”和“完成比例”两列。请导出填报表格，在导出的表上填写后再上传";

    private final Documents documents;
    private final Reporting reporting;
    private final Drafts drafts;
    private final JdbcReportSheets sheets;
    private final TransactionTemplate trial;

    ReportSheets(
            Documents documents,
            Reporting reporting,
            Drafts drafts,
            JdbcReportSheets sheets,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.reporting = reporting;
        this.drafts = drafts;
        this.sheets = sheets;
        this.trial = new TransactionTemplate(transactions);
    }

    /**
     * Writes what the person's units owe in a period and have not filed; leaves the stream open.
     *
     * @param unit only what this one owes; absent for all units of the person's scope
     */
    public void export(PeriodView period, @Nullable UnitId unit, CurrentUser user, OutputStream out)
            throws IOException {
        ReportSheetWriter.write(
                period.inspectionName() + period.title(),
                sheets.lines(period.id(), unit, user.scope()),
                out);
    }

    /**
     * Keeps a sheet and checks it; nothing is submitted.
     *
     * @param name as the user named it
     * @param content read to its end and closed
     * @throws Refused when it is no sheet of reports
     */
    public ReportSheetId upload(String name, InputStream content, CurrentUser user) {
        if (!user.may(Permission.PROGRESS_REPORT)) {
            throw Refused.because("您没有填报进展的权限");
        }
        try (TemporaryFile file = TemporaryFile.of(content)) {
            ReportSheetCheck check = check(file.path(), user);
            FileView kept = documents.store(name, EXCEL, Files.newInputStream(file.path()));
            return sheets.insert(kept.id(), user, check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The person's newest sheets, newest first. */
    public List<ReportSheetView> newest(CurrentUser user) {
        return sheets.newest(user, LISTED);
    }

    /**
     * A sheet.
     *
     * @throws NotFound when there is none, or it is another person's
     */
    public ReportSheetView get(ReportSheetId id, CurrentUser user) {
        return sheets.find(id, user).orElseThrow(() -> new NotFound("没有这份表格"));
    }

    /** What the sheet would submit as things stand. */
    public ReportSheetCheck check(ReportSheetId id, CurrentUser user) {
        try (TemporaryFile file = content(get(id, user))) {
            ReportSheetCheck check = check(file.path(), user);
            sheets.found(id, check);
            return check;
        }
    }

    /**
     * Submits its reports, all or none.
     *
     * @return how many
     * @throws Refused when there is anything wrong with the sheet, or it was taken over before
     */
    @Transactional
    public int submit(ReportSheetId id, CurrentUser user) {
        List<ReportForm> forms = held(id, user);
        reporting.submit(forms, ReportOrigin.SHEET, user);
        sheets.applied(id, false, user, forms.size());
        return forms.size();
    }

    /**
     * Keeps its reports as drafts, all or none, to be looked over and submitted on the page. They
     * replace drafts that are there.
     *
     * @return how many
     * @throws Refused when a cell cannot be read, or the sheet was taken over before
     */
    @Transactional
    public int keep(ReportSheetId id, CurrentUser user) {
        List<ReportForm> forms = new ArrayList<>(held(id, user));
        forms.sort(Comparator.comparingLong(f -> f.owed().value()));
        for (ReportForm form : forms) {
            drafts.save(form.owed(), filled(form), ANY_DRAFT, user);
        }
        sheets.applied(id, true, user, forms.size());
        return forms.size();
    }

    private static Filled filled(ReportForm form) {
        return new Filled(
                form.progress(),
                form.reason(),
                form.percent(),
                form.done(),
                form.problems(),
                form.nextStep(),
                form.forecastOn(),
                form.proofs(),
                form.same());
    }

    /** The reports of a sheet that nobody takes over but this transaction. */
    private List<ReportForm> held(ReportSheetId id, CurrentUser user) {
        ReportSheetView view = get(id, user);
        if (!sheets.lockOpen(id)) {
            throw Refused.because("这份表格已经导入，不能重复导入");
        }
        try (TemporaryFile file = content(view)) {
            ReportRowReading reading = reading(found(file.path()).cells(), user);
            if (!reading.faults(List.of()).isEmpty() || reading.forms().isEmpty()) {
                throw Refused.because("表格还有错误或没有填写，什么也没有导入");
            }
            return reading.forms();
        }
    }

    /** Writes the same sheet with an error column and coloured cells; leaves the stream open. */
    public void marked(ReportSheetId id, CurrentUser user, OutputStream out) throws IOException {
        try (TemporaryFile file = content(get(id, user))) {
            SheetReader.Found<ReportCells> found = found(file.path());
            MarkedSheet.write(
                    file.path(),
                    found.name(),
                    found.cells().headRow(),
                    check(file.path(), user).faults(),
                    out);
        }
    }

    private ReportSheetCheck check(Path file, CurrentUser user) {
        ReportRowReading reading = reading(found(file).cells(), user);
        List<Refusal> against = new ArrayList<>();
        if (!reading.forms().isEmpty()) {
            trial.executeWithoutResult(
                    status -> {
                        status.setRollbackOnly();
                        try {
                            reporting.submit(reading.forms(), ReportOrigin.SHEET, user);
                        } catch (Refused refused) {
                            against.addAll(refused.refusals());
                        }
                    });
        }
        return new ReportSheetCheck(
                reading.forms(), reading.faults(against), reading.faults(List.of()).size());
    }

    private ReportRowReading reading(ReportCells cells, CurrentUser user) {
        Set<Long> named = new HashSet<>();
        cells.rows()
                .values()
                .forEach(
                        row -> {
                            String key = row.getOrDefault(ReportColumn.KEY, "");
                            ReportKey.in(key).ifPresent(k -> named.add(k.owed()));
                        });
        return new ReportRowReading(cells, sheets.owed(named, user.scope()));
    }

    private static SheetReader.Found<ReportCells> found(Path file) {
        return SheetReader.read(file, ReportCells::new, MISSING);
    }

    /** The kept file; that it still is the one that was checked is proved by its digest. */
    private TemporaryFile content(ReportSheetView view) {
        TemporaryFile file = TemporaryFile.of(documents.open(view.file()));
        if (!FileDigest.of(file.path()).equals(view.sha256())) {
            file.close();
            throw Refused.because("保存的文件已损坏，与上传时不同。请重新上传");
        }
        return file;
    }
}
