package org.greenledger.extraction;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Saves a plan that is written in paragraphs with labels in other layouts, word for word: as Word
 * paragraphs, as a Word table with merged cells, as a web page with a table, and as PDF.
 */
public final class Relayout {

    private static final Pattern ISSUE = Pattern.compile("[一二三四五六七八九十]{1,3}、.*");
    private static final Pattern PART = Pattern.compile("[(（][一二三四五六七八九十]{1,3}[)）].*");
    private static final Pattern LABEL = Pattern.compile("(整改目标|整改时限|整改措施|责任单位)[:：](.*)");

    /** Something of the plan in its order: a line, or a row of its list of issues. */
    sealed interface Piece {}

    /** A line outside the list. */
    record Line(String text) implements Piece {}

    /** One row of the list; a parent of others has only a number and a description. */
    record Row(
            String number,
            String description,
            String target,
            String deadline,
            String measures,
            String units)
            implements Piece {
        boolean parent() {
            return target.isEmpty() && measures.isEmpty() && units.isEmpty();
        }

        List<String> cells() {
            return List.of(number, description, units, target, measures, deadline);
        }
    }

    /** The columns of the official table. */
    static final List<String> HEADER = List.of("序号", "问题", "责任单位", "整改目标", "整改措施", "整改时限");

    private final List<String> lines;
    private final List<Piece> pieces = new ArrayList<>();

    private Relayout(String text) {
        this.lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        split();
    }

    /** Takes a plan's text apart; the list of issues begins at the first line with a label. */
    public static Relayout of(String text) {
        return new Relayout(text);
    }

    private void split() {
        int first = 0;
        while (first < lines.size() && !LABEL.matcher(lines.get(first)).matches()) {
            first++;
        }
        int start = Math.max(0, first - 1);
        lines.subList(0, start).forEach(line -> pieces.add(new Line(line)));
        int i = start;
        while (i < lines.size() && startsRow(lines.get(i))) {
            i = row(i);
        }
        lines.subList(i, lines.size()).forEach(line -> pieces.add(new Line(line)));
    }

    private static boolean startsRow(String line) {
        return ISSUE.matcher(line).matches() || PART.matcher(line).matches();
    }

    private int row(int from) {
        String line = lines.get(from);
        int mark =
                line.indexOf(
                        PART.matcher(line).matches() ? (line.indexOf(')') > 0 ? ")" : "）") : "、");
        String number = line.substring(0, PART.matcher(line).matches() ? mark + 1 : mark);
        String[] fields = {"", "", "", ""};
        int field = -1;
        int i = from + 1;
        for (; i < lines.size() && !startsRow(lines.get(i)); i++) {
            Matcher label = LABEL.matcher(lines.get(i));
            if (label.matches()) {
                field = List.of("整改目标", "整改时限", "整改措施", "责任单位").indexOf(label.group(1));
                fields[field] = label.group(2);
            } else if (field == 2) {
                fields[2] += (fields[2].isEmpty() ? "" : "\n") + lines.get(i);
            } else {
                break;
            }
        }
        pieces.add(
                new Row(
                        number,
                        line.substring(mark + 1),
                        fields[0],
                        fields[1],
                        fields[2],
                        fields[3]));
        return i;
    }

    List<Piece> pieces() {
        return List.copyOf(pieces);
    }

    /** A Word document of paragraphs. */
    public byte[] docxParagraphs() throws IOException {
        DocxSheet sheet = new DocxSheet();
        lines.forEach(sheet::paragraph);
        return sheet.bytes();
    }

    /**
     * A Word document whose issues stand in a table; equal deadlines below each other are merged.
     */
    public byte[] docxTable() throws IOException {
        DocxSheet sheet = new DocxSheet();
        List<Row> rows = new ArrayList<>();
        for (Piece piece : pieces) {
            if (piece instanceof Row row) {
                rows.add(row);
                continue;
            }
            sheet.table(HEADER, rows);
            rows.clear();
            sheet.paragraph(((Line) piece).text());
        }
        sheet.table(HEADER, rows);
        return sheet.bytes();
    }

    /** A web page, with a menu and a foot around it, whose issues stand in a table. */
    public byte[] htmlTable() {
        return HtmlSheet.page(pieces, HEADER);
    }

    /** A PDF of running text with page numbers and a running title. */
    public byte[] pdf() throws IOException {
        try (PdfSheet sheet = new PdfSheet("整改方案汇编")) {
            for (String line : lines) {
                sheet.paragraph(line);
            }
            return sheet.bytes();
        }
    }

    /** A PDF whose issues stand in a ruled table over several pages. */
    public byte[] pdfTable() throws IOException {
        try (PdfSheet sheet = new PdfSheet("整改方案汇编")) {
            boolean begun = false;
            for (Piece piece : pieces) {
                if (piece instanceof Row row) {
                    if (!begun) {
                        sheet.row(HEADER);
                        begun = true;
                    }
                    sheet.row(
                            row.parent()
                                    ? List.of(row.number() + "、" + row.description())
                                    : row.cells());
                } else {
                    sheet.paragraph(((Line) piece).text());
                }
            }
            return sheet.bytes();
        }
    }
}
