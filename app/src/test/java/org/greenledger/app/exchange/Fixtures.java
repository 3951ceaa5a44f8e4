package org.greenledger.app.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.greenledger.app.ledger.Acceptance;
import org.greenledger.app.ledger.BookIssue;
import org.greenledger.app.ledger.DutyEntry;
import org.greenledger.app.ledger.DutyRole;
import org.greenledger.app.ledger.DutyScope;
import org.greenledger.app.ledger.InspectionId;
import org.greenledger.app.ledger.IssueEntry;
import org.greenledger.app.ledger.IssueId;
import org.greenledger.app.ledger.MeasureEntry;
import org.greenledger.app.ledger.Precision;
import org.greenledger.app.ledger.Progress;
import org.greenledger.app.ledger.TermEntry;

/** Issues and sheets for tests. */
final class Fixtures {

    private Fixtures() {}

    /** An issue with so many measures; the first is due on a day of its own. */
    static BookIssue issue(long id, String number, int version, int measures) {
        List<MeasureEntry> entries = new ArrayList<>();
        for (int m = 1; m <= measures; m++) {
            LocalDate due = LocalDate.of(2026, 3, 31);
            entries.add(
                    new MeasureEntry(
                            m,
                            "完成第" + m + "段河道清淤,\n并向沿岸居民公开。",
                            m == 1
                                    ? List.of(TermEntry.by(due, Precision.MONTH, null, null))
                                    : List.of(),
                            null));
        }
        LocalDate due = LocalDate.of(2026, 6, 30);
        IssueEntry entry =
                new IssueEntry(
                        number,
                        null,
                        "柳溪河水质长期不达标",
                        "稳定达到Ⅲ类",
                        "云湖市",
                        "2026年6月底前",
                        List.of(TermEntry.by(due, Precision.MONTH, "2026年6月底前", null)),
                        entries,
                        List.of(
                                duty("湖东区政府", DutyRole.LEAD, List.of(1, 2)),
                                duty("市生态环境局", DutyRole.LEAD, List.of()),
                                duty("市水利局", DutyRole.SUPERVISING, List.of())),
                        Map.of());
        return new BookIssue(
                new IssueId(id),
                new InspectionId(1),
                version,
                entry,
                due,
                Progress.BEHIND,
                Acceptance.NONE,
                true,
                false);
    }

    static DutyEntry duty(String unit, DutyRole role, List<Integer> measures) {
        DutyScope scope = measures.isEmpty() ? DutyScope.ALL : DutyScope.CLAUSES;
        return new DutyEntry(unit, unit, null, role, measures, scope, false, null);
    }

    static IssueCells cells(BookIssue issue) {
        return new IssueCells(issue, "东川省第三轮中央督察");
    }

    /** The sheet that the export makes of these issues. */
    static byte[] exported(List<BookIssue> issues) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (SheetWriter writer = new SheetWriter(out)) {
            for (BookIssue issue : issues) {
                writer.write(cells(issue));
            }
        }
        return out.toByteArray();
    }

    /** The file after somebody worked on its first sheet in Excel. */
    static byte[] edited(byte[] file, Consumer<XSSFSheet> work) throws IOException {
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            work.accept(book.getSheetAt(0));
            book.write(out);
            return out.toByteArray();
        }
    }

    /** Writes words into a cell named by row and column. */
    static void type(XSSFSheet sheet, int row, SheetColumn column, String words) {
        org.apache.poi.xssf.usermodel.XSSFRow line = sheet.getRow(row - 1);
        org.apache.poi.xssf.usermodel.XSSFCell cell = line.getCell(column.ordinal());
        if (cell == null) {
            cell = line.createCell(column.ordinal());
        }
        if (words.isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(words);
        }
    }

    static Sheet read(byte[] file) throws IOException {
        Path temporary = Files.createTempFile("sheet", ".xlsx");
        try {
            Files.write(temporary, file);
            return LedgerCells.read(temporary);
        } finally {
            Files.delete(temporary);
        }
    }
}
