package org.greenledger.app.supervision.checks.pages;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.greenledger.app.supervision.checks.FindingRow;
import org.greenledger.app.supervision.checks.Outcome;

/** Writes findings as an Excel sheet, row by row. */
final class FindingsSheet implements AutoCloseable {

    private static final List<String> HEADS =
            List.of("程度", "检查", "督察", "问题号", "问题", "单位", "疑点", "状态", "处理结果", "首次发现", "最近发现");
    private static final double[] WIDTHS = {8, 20, 28, 10, 40, 22, 70, 12, 20, 14, 14};
    private static final int ROWS_HELD = 500;

    private final Workbook book;
    private final Worksheet sheet;
    private final ZoneId zone;
    private int row = 1;

    FindingsSheet(OutputStream out, ZoneId zone) {
        this.zone = zone;
        this.book = new Workbook(out, "GreenLedger", "1.0");
        this.sheet = book.newWorksheet("疑点");
        for (int at = 0; at < HEADS.size(); at++) {
            sheet.value(0, at, HEADS.get(at));
            sheet.width(at, WIDTHS[at]);
            sheet.style(0, at).bold().fillColor("EAECF0").borderStyle("thin").set();
        }
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, HEADS.size() - 1);
    }

    void write(FindingRow finding) {
        Outcome outcome = finding.outcome();
        List<String> cells =
                List.of(
                        finding.severity().chinese(),
                        finding.title(),
                        finding.inspectionName(),
                        finding.number(),
                        finding.issueTitle(),
                        finding.unitName(),
                        finding.sentence(),
                        finding.state().chinese(),
                        outcome == null || finding.open() ? "" : outcome.chinese(),
                        finding.foundAt().atZone(zone).toLocalDate().toString(),
                        finding.seenAt().atZone(zone).toLocalDate().toString());
        for (int at = 0; at < cells.size(); at++) {
            if (!cells.get(at).isEmpty()) {
                sheet.inlineString(row, at, cells.get(at));
            }
        }
        row++;
        if (row % ROWS_HELD == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
