package org.greenledger.app.demo;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.greenledger.app.demo.PlanSource.Issue;
import org.greenledger.app.demo.PlanSource.Part;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/**
 * The plan as a Word document with one large table. A problem with sub-issues has its number merged
 * downwards over their rows, and its own words merged across its row.
 */
final class TablePlan {

    private static final String[] HEADER = {"序号", "反馈问题", "责任单位", "督导单位", "整改目标", "整改措施", "整改时限"};
    private static final int[] WIDTHS = {700, 2700, 2100, 1150, 1900, 3826, 1400};

    private final Word word = new Word(true);
    private int task;

    private TablePlan() {}

    static byte[] of(PlanSource plan) throws IOException {
        TablePlan made = new TablePlan();
        made.word.title(plan.title());
        plan.parts().forEach(made::part);
        made.word.signature(plan.signed());
        made.word.signature(plan.issued());
        return made.word.bytes();
    }

    private void part(Part part) {
        switch (part.kind()) {
            case HEADING -> word.line(part.text(), Word.HEADING);
            case LIST_TITLE -> word.title(part.text());
            case PARAGRAPH -> word.line(part.text(), Word.BODY);
            case TASK_SECTION -> {
                task = 0;
                word.line(part.text(), Word.SUBHEADING);
            }
            case TASK -> word.line(++task + "." + part.text(), Word.BODY);
            case ISSUES -> table(part.issues());
        }
    }

    private void table(List<Issue> issues) {
        XWPFTable table = word.document.createTable(1, HEADER.length);
        fixWidths(table);
        XWPFTableRow header = table.getRow(0);
        header.setRepeatHeader(true);
        for (int c = 0; c < HEADER.length; c++) {
            text(header.getCell(c), List.of(HEADER[c]), Word.HEADING);
            header.getCell(c).setWidth(String.valueOf(WIDTHS[c]));
        }
        for (int i = 0; i < issues.size(); i++) {
            issue(table, i + 1, issues.get(i));
        }
    }

    private static void fixWidths(XWPFTable table) {
        table.getCTTbl().getTblPr().addNewTblLayout().setType(STTblLayoutType.FIXED);
        CTTblGrid grid = table.getCTTbl().addNewTblGrid();
        for (int width : WIDTHS) {
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
        }
    }

    private static void issue(XWPFTable table, int number, Issue issue) {
        if (issue.subIssues().isEmpty()) {
            row(table, String.valueOf(number), issue.description(), issue);
            return;
        }
        XWPFTableRow parent = table.createRow();
        text(parent.getCell(0), List.of(String.valueOf(number)), Word.BODY);
        text(parent.getCell(1), List.of(issue.description()), Word.SUBHEADING);
        for (int c = HEADER.length - 1; c > 1; c--) {
            parent.removeCell(c);
        }
        properties(parent.getCell(1))
                .addNewGridSpan()
                .setVal(BigInteger.valueOf(HEADER.length - 1));
        merge(parent.getCell(0), STMerge.RESTART);
        for (int j = 0; j < issue.subIssues().size(); j++) {
            Issue sub = issue.subIssues().get(j);
            String label = "（" + Numerals.of(j + 1) + "）";
            XWPFTableRow row = row(table, "", label + sub.description(), sub);
            merge(row.getCell(0), STMerge.CONTINUE);
        }
    }

    private static XWPFTableRow row(XWPFTable table, String number, String text, Issue issue) {
        XWPFTableRow row = table.createRow();
        while (row.getTableCells().size() < HEADER.length) {
            row.createCell();
        }
        List<String> measures = new ArrayList<>();
        for (int i = 0; i < issue.measures().size(); i++) {
            measures.add((i + 1) + "." + issue.measures().get(i));
        }
        List<List<String>> cells =
                List.of(
                        List.of(number),
                        List.of(text),
                        List.of(issue.responsible().toString()),
                        List.of(issue.supervising().toString()),
                        List.of(issue.target().toString()),
                        measures,
                        List.of(issue.deadline().toString()));
        for (int c = 0; c < HEADER.length; c++) {
            row.getCell(c).setWidth(String.valueOf(WIDTHS[c]));
            text(row.getCell(c), cells.get(c), Word.BODY);
        }
        return row;
    }

    private static void text(XWPFTableCell cell, List<String> lines, String font) {
        for (int i = 0; i < lines.size(); i++) {
            XWPFParagraph paragraph = i == 0 ? cell.getParagraphs().get(0) : cell.addParagraph();
            Word.write(paragraph, lines.get(i), font, 11);
        }
    }

    private static void merge(XWPFTableCell cell, STMerge.Enum how) {
        properties(cell).addNewVMerge().setVal(how);
    }

    private static CTTcPr properties(XWPFTableCell cell) {
        return cell.getCTTc().isSetTcPr() ? cell.getCTTc().getTcPr() : cell.getCTTc().addNewTcPr();
    }
}
