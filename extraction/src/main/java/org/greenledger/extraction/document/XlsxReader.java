package org.greenledger.extraction.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.model.StylesTable;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/** Workbooks: each sheet a heading with its name and a table, merged cells resolved. */
final class XlsxReader {

    private XlsxReader() {}

    static RawDocument read(byte[] content) throws Unreadable {
        ZipParts parts = ZipParts.open(content);
        parts.unpackAll();
        RawText raw = new RawText();
        try (OPCPackage file = OPCPackage.open(new ByteArrayInputStream(content))) {
            sheets(file, raw);
        } catch (IOException | OpenXML4JException | SAXException e) {
            throw Compound.truncated(e);
        }
        if (parts.has("xl/vbaProject.bin")) {
            raw.warn(Warning.of("macros-ignored", "文件含有宏,宏未运行,只读取了文字。"));
        }
        return raw.done(Format.XLSX);
    }

    private static void sheets(OPCPackage file, RawText raw)
            throws IOException, OpenXML4JException, SAXException, Unreadable {
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(file, false);
        XSSFReader reader = new XSSFReader(file);
        StylesTable styles = reader.getStylesTable();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                byte[] sheet = in.readAllBytes();
                SheetCells cells = cells(sheet, styles, strings);
                Grid grid = cells.grid(MergedCells.of(sheet));
                if (grid.rows() > 0) {
                    raw.paragraph(sheets.getSheetName(), 1, 0);
                    raw.table(grid, 0);
                }
            }
        }
    }

    private static SheetCells cells(
            byte[] sheet, StylesTable styles, ReadOnlySharedStringsTable strings)
            throws IOException, SAXException, Unreadable {
        SheetCells cells = new SheetCells();
        try {
            XMLReader xml = XMLHelper.newXMLReader();
            xml.setContentHandler(new XSSFSheetXMLHandler(styles, strings, cells, false));
            xml.parse(new InputSource(new ByteArrayInputStream(sheet)));
        } catch (javax.xml.parsers.ParserConfigurationException e) {
            throw new IllegalStateException("every Java has an XML parser", e);
        }
        Limits.checkText(cells.length());
        return cells;
    }
}
