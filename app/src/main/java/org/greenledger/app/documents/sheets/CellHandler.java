package org.greenledger.app.documents.sheets;

import java.math.BigDecimal;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Hands a sheet's cells to the grid as people see them: dates as 2026-06-30, percentages as 60%,
 * numbers in full, formulas as their last result.
 */
final class CellHandler extends DefaultHandler {

    private static final int LONGEST = 1 << 20;
    private static final int LONGEST_NUMBER = 40;
    private static final int MOST_PLACES = 400;

    private final StylesTable styles;
    private final ReadOnlySharedStringsTable strings;
    private final boolean since1904;
    private final Cells grid;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder inline = new StringBuilder();
    private int row = -1;
    private int column = -1;
    private String type = "n";
    private int style;
    private boolean inValue;
    private boolean inInline;
    private boolean inText;
    private boolean inPhonetics;

    CellHandler(
            StylesTable styles, ReadOnlySharedStringsTable strings, boolean since1904, Cells grid) {
        this.styles = styles;
        this.strings = strings;
        this.since1904 = since1904;
        this.grid = grid;
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
        switch (name) {
            case "row" -> {
                String number = attributes.getValue("r");
                row = number == null ? row + 1 : Integer.parseInt(number) - 1;
                column = -1;
            }
            case "c" -> {
                String reference = attributes.getValue("r");
                column = reference == null ? column + 1 : new CellReference(reference).getCol();
                String t = attributes.getValue("t");
                type = t == null ? "n" : t;
                String s = attributes.getValue("s");
                style = s == null ? 0 : Integer.parseInt(s);
                value.setLength(0);
                inline.setLength(0);
            }
            case "v" -> inValue = true;
            case "is" -> inInline = true;
            case "t" -> inText = inInline && !inPhonetics;
            case "rPh" -> inPhonetics = true;
            case "mergeCell" -> {
                String reference = attributes.getValue("ref");
                if (reference != null) {
                    grid.merged(CellRangeAddress.valueOf(reference));
                }
            }
            default -> {}
        }
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (inValue && value.length() < LONGEST) {
            value.append(text, start, length);
        } else if (inText && inline.length() < LONGEST) {
            inline.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
        switch (name) {
            case "row" -> grid.endRow(row);
            case "c" -> grid.cell(column, words());
            case "v" -> inValue = false;
            case "is" -> inInline = false;
            case "t" -> inText = false;
            case "rPh" -> inPhonetics = false;
            default -> {}
        }
    }

    /** Some programs leave an inline text behind when they write a new value beside it. */
    private String words() {
        if (value.length() == 0) {
            return inline.toString();
        }
        String raw = value.toString();
        return switch (type) {
            case "s" -> strings.getItemAt(Integer.parseInt(raw)).getString();
            case "b" -> raw.equals("1") ? "TRUE" : "FALSE";
            case "d" -> raw.length() > 10 ? raw.substring(0, 10) : raw;
            case "n" -> number(raw);
            default -> raw;
        };
    }

    private String number(String raw) {
        if (raw.length() > LONGEST_NUMBER) {
            return raw;
        }
        double number = Double.parseDouble(raw);
        XSSFCellStyle look = style < styles.getNumCellStyles() ? styles.getStyleAt(style) : null;
        if (look != null
                && DateUtil.isADateFormat(look.getDataFormat(), look.getDataFormatString())
                && DateUtil.isValidExcelDate(number)) {
            return DateUtil.getLocalDateTime(number, since1904).toLocalDate().toString();
        }
        BigDecimal plain = new BigDecimal(raw).stripTrailingZeros();
        if (Math.abs(plain.scale()) > MOST_PLACES) {
            return raw;
        }
        return look != null && look.getDataFormatString().contains("%")
                ? plain.movePointRight(2).stripTrailingZeros().toPlainString() + "%"
                : plain.toPlainString();
    }
}
