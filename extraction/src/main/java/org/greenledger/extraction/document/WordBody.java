package org.greenledger.extraction.document;

import org.greenledger.extraction.Unreadable;

/** Reads the blocks of a Word part: paragraphs, tables, text boxes; deleted text is passed over. */
final class WordBody {

    /** Tables and text boxes inside one another. */
    private static final int DEEPEST = 30;

    /** Takes what is read. */
    interface Sink {
        void paragraph(String text, int heading) throws Unreadable;

        void table(Grid grid) throws Unreadable;
    }

    private final SafeXml xml;
    private final WordStyles styles;
    private final WordNumbering numbering;

    WordBody(SafeXml xml, WordStyles styles, WordNumbering numbering) {
        this.xml = xml;
        this.styles = styles;
        this.numbering = numbering;
    }

    /** Reads to the end of the element that has just begun. */
    void read(Sink sink, int nesting) throws Unreadable {
        if (nesting > DEEPEST) {
            throw new Unreadable("too-deep", "文档内表格嵌套过深,无法读取。请简化表格后另存再导入。");
        }
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.atEnd()) {
                depth--;
            } else if (xml.atStart()) {
                switch (xml.name()) {
                    case "p" -> new WordParagraph(xml, styles, numbering, this).read(sink, nesting);
                    case "tbl" -> table(sink, nesting);
                    case "del", "moveFrom", "Fallback", "sectPr", "tcPr", "tblPr", "sdtPr" ->
                            xml.skip();
                    default -> depth++;
                }
            }
        }
    }

    private void table(Sink sink, int nesting) throws Unreadable {
        Grid grid = new Grid();
        CellText only = new CellText();
        boolean deleted = false;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.atEnd()) {
                depth--;
                continue;
            }
            if (!xml.atStart()) {
                continue;
            }
            depth++;
            switch (xml.name()) {
                case "tr" -> {
                    grid.startRow();
                    deleted = false;
                }
                case "gridBefore" -> grid.skip(xml.number("val", 0));
                case "del" -> deleted = true; // the whole row
                case "tc" -> {
                    depth--;
                    only = cell(grid, nesting, deleted);
                }
                case "tblPr", "tblGrid", "tblPrEx" -> {
                    depth--;
                    xml.skip();
                }
                default -> {}
            }
        }
        if (grid.columns() <= 1 && grid.rows() <= 1) {
            only.replay(sink); // a frame around paragraphs, not a table
        } else {
            sink.table(grid);
        }
    }

    private CellText cell(Grid grid, int nesting, boolean deleted) throws Unreadable {
        CellText text = new CellText();
        int width = 1;
        boolean continued = false;
        for (int depth = 1; depth > 0 && xml.next(); ) {
            if (xml.atEnd()) {
                depth--;
                continue;
            }
            if (!xml.atStart()) {
                continue;
            }
            switch (xml.name()) {
                case "gridSpan" -> width = Math.max(1, xml.number("val", 1));
                case "vMerge" -> continued = !"restart".equals(xml.attribute("val"));
                case "p" -> {
                    new WordParagraph(xml, styles, numbering, this).read(text, nesting + 1);
                    continue;
                }
                case "tbl" -> {
                    if (nesting >= DEEPEST) {
                        throw new Unreadable("too-deep", "文档内表格嵌套过深,无法读取。请简化表格后另存再导入。");
                    }
                    table(text, nesting + 1);
                    continue;
                }
                case "del", "moveFrom", "Fallback" -> {
                    xml.skip();
                    continue;
                }
                default -> {}
            }
            depth++;
        }
        if (!deleted && continued) {
            grid.continued(text.toString(), width);
        } else if (!deleted) {
            grid.cell(text.toString(), 1, width);
        }
        return text;
    }
}
