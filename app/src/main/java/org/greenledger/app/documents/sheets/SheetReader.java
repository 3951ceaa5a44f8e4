package org.greenledger.app.documents.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.function.Supplier;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.greenledger.app.shared.Refused;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads a workbook cell by cell: memory grows with what the cells say, not with formatted empty
 * rows.
 */
public final class SheetReader {

    private SheetReader() {}

    /**
     * A sheet that was looked for.
     *
     * @param name the sheet's name
     */
    public record Found<C extends Cells>(String name, C cells) {}

    /**
     * Reads the first sheet whose cells have the head that is looked for.
     *
     * @param blank takes the cells of one sheet
     * @param missing what no sheet has, and what to do
     * @throws Refused when the file is no such sheet
     */
    public static <C extends Cells> Found<C> read(Path file, Supplier<C> blank, String missing) {
        try {
            UnpackedSize.check(file);
            try (OPCPackage zip = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
                return read(zip, blank, missing);
            }
        } catch (OLE2NotOfficeXmlFileException e) {
            throw Refused.because("这是加密的或旧版（.xls）的表格。请去掉密码，另存为 .xlsx 后再上传");
        } catch (IOException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | OpenXML4JException
                | OpenXML4JRuntimeException
                | ParserConfigurationException
                | SAXException e) {
            throw Refused.because("这不是可以打开的 Excel 文件（.xlsx）。请上传从系统导出的表格");
        }
    }

    private static <C extends Cells> Found<C> read(
            OPCPackage zip, Supplier<C> blank, String missing)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader reader = new XSSFReader(zip);
        StylesTable styles = reader.getStylesTable();
        ReadOnlySharedStringsTable strings = new ReadOnlySharedStringsTable(zip);
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                C grid = blank.get();
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(new CellHandler(styles, strings, uses1904(reader), grid));
                xml.parse(new InputSource(in));
                if (grid.hasHead()) {
                    return new Found<>(sheets.getSheetName(), grid);
                }
            }
        }
        throw Refused.because("表中没有" + missing);
    }

    private static boolean uses1904(XSSFReader reader) throws IOException, OpenXML4JException {
        try (InputStream in = reader.getWorkbookData()) {
            String start = new String(in.readNBytes(8192), StandardCharsets.UTF_8);
            return start.matches("(?s).*date1904=\"(1|true)\".*");
        }
    }
}
