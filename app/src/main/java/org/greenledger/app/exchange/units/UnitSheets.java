package org.greenledger.app.exchange.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.greenledger.app.documents.Documents;
import org.greenledger.app.documents.FileView;
import org.greenledger.app.documents.sheets.FileDigest;
import org.greenledger.app.documents.sheets.MarkedSheet;
import org.greenledger.app.documents.sheets.SheetReader;
import org.greenledger.app.documents.sheets.TemporaryFile;
import org.greenledger.app.identity.CurrentUser;
import org.greenledger.app.identity.Directory;
import org.greenledger.app.identity.UnitId;
import org.greenledger.app.identity.UnitView;
import org.greenledger.app.identity.units.BatchCheck;
import org.greenledger.app.identity.units.UnitBatch;
import org.greenledger.app.shared.NotFound;
import org.greenledger.app.shared.Refused;
import org.greenledger.app.shared.Stale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register of units as a sheet: out, back in, checked, and only then taken over whole. */
@Service
public class UnitSheets {

    private static final String EXCEL =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int LISTED = 50;
    private static final String MISSING = "“识别码”和“全称”两列。请在单位名册导出 Excel，在导出的表上修改后再上传";

    private final Documents documents;
    private final Directory directory;
    private final UnitBatch batch;
    private final JdbcUnitSheets sheets;
    private final ApplicationEventPublisher events;

    UnitSheets(
            Documents documents,
            Directory directory,
            UnitBatch batch,
            JdbcUnitSheets sheets,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.directory = directory;
        this.batch = batch;
        this.sheets = sheets;
        this.events = events;
    }

    /** Writes every unit, closed ones too; leaves the stream open. */
    @Transactional
    public void export(OutputStream out) throws IOException {
        List<UnitView> units = directory.all();
        Map<UnitId, List<UnitView>> heirs = new HashMap<>();
        units.stream()
                .filter(UnitView::closed)
                .forEach(u -> heirs.put(u.id(), directory.successors(u.id())));
        new UnitSheetWriter(units, heirs).write(units, out);
        events.publishEvent(new UnitsExported(units.size()));
    }

    /**
     * Keeps a sheet and checks it; the register stays as it is.
     *
     * @param name as the user named it
     * @param content read to its end and closed
     * @throws Refused when it is no sheet of units
     */
    @Transactional
    public UnitSheetId upload(String name, InputStream content, CurrentUser user) {
        try (TemporaryFile file = TemporaryFile.of(content)) {
            UnitSheetCheck check = check(reading(file.path()));
            FileView kept = documents.store(name, EXCEL, Files.newInputStream(file.path()));
            return sheets.insert(kept.id(), user, check);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The newest sheets, newest first. */
    public List<UnitSheetView> newest(CurrentUser user) {
        return sheets.newest(user.scope(), LISTED);
    }

    /**
     * A sheet.
     *
     * @throws NotFound when there is none, or none for this person
     */
    public UnitSheetView get(UnitSheetId id, CurrentUser user) {
        return sheets.find(id, user.scope()).orElseThrow(() -> new NotFound("没有这份表格"));
    }

    /** What the sheet would do to the register as it stands now. */
    @Transactional
    public UnitSheetCheck check(UnitSheetId id, CurrentUser user) {
        try (TemporaryFile file = content(get(id, user))) {
            UnitSheetCheck check = check(reading(file.path()));
            sheets.found(id, check);
            return check;
        }
    }

    /**
     * Makes the changes: the kept file is checked once more and taken over whole or not at all.
     *
     * @param digest of the changes that the person saw
     * @return how many changes were made
     * @throws Refused when there is anything wrong with the sheet
     * @throws Stale when the changes are no longer those that the person saw
     */
    @Transactional
    public int apply(UnitSheetId id, String digest, CurrentUser user) {
        UnitSheetView view = get(id, user);
        if (!sheets.lockOpen(id)) {
            throw Refused.because("这份表格的改动已经写入名册，不能重复写入");
        }
        UnitRowReading reading;
        try (TemporaryFile file = content(view)) {
            reading = reading(file.path());
        }
        if (!check(reading).good()) {
            throw Refused.because("表格还有错误或没有改动，什么也没有写入");
        }
        BatchCheck made = batch.apply(reading.rows(), digest);
        sheets.applied(id, user, made.changes().size());
        events.publishEvent(
                new UnitSheetImported(id, view.name(), view.sha256(), made.changes().size()));
        return made.changes().size();
    }

    /** The file as it was uploaded; the caller closes it. */
    public InputStream original(UnitSheetId id, CurrentUser user) {
        return documents.open(get(id, user).file());
    }

    /** Writes the same sheet with an error column and coloured cells; leaves the stream open. */
    public void marked(UnitSheetId id, CurrentUser user, OutputStream out) throws IOException {
        try (TemporaryFile file = content(get(id, user))) {
            SheetReader.Found<UnitCells> found = found(file.path());
            UnitRowReading reading = new UnitRowReading(found.cells());
            MarkedSheet.write(
                    file.path(),
                    found.name(),
                    found.cells().headRow(),
                    check(reading).faults(),
                    out);
        }
    }

    private UnitSheetCheck check(UnitRowReading reading) {
        BatchCheck check = batch.check(reading.rows());
        return new UnitSheetCheck(check, reading.faults(check.faults()));
    }

    private static UnitRowReading reading(Path file) {
        return new UnitRowReading(found(file).cells());
    }

    private static SheetReader.Found<UnitCells> found(Path file) {
        return SheetReader.read(file, UnitCells::new, MISSING);
    }

    /** The kept file; that it still is the one that was checked is proved by its digest. */
    private TemporaryFile content(UnitSheetView view) {
        TemporaryFile file = TemporaryFile.of(documents.open(view.file()));
        if (!FileDigest.of(file.path()).equals(view.sha256())) {
            file.close();
            throw Refused.because("保存的文件已损坏，与上传时不同。请重新上传");
        }
        return file;
    }
}
