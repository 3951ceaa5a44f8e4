package org.greenledger.extraction.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.hwpf.usermodel.Table;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;

/** Word documents of the old binary kind (97–2003). */
final class DocReader {

    private final RawText raw = new RawText();
    private final HWPFDocument document;
    private final DocNumbering numbering;

    private DocReader(HWPFDocument document) {
        this.document = document;
        this.numbering = new DocNumbering(document);
    }

    static RawDocument read(byte[] content) throws Unreadable {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content));
                HWPFDocument document = new HWPFDocument(files)) {
            DocReader reader = new DocReader(document);
            reader.body(document.getRange());
            reader.notes();
            if (files.getRoot().hasEntryCaseInsensitive("Macros")) {
                reader.raw.warn(Warning.of("macros-ignored", "文件含有宏,宏未运行,只读取了文字。"));
            }
            return reader.raw.done(Format.DOC);
        } catch (EncryptedDocumentException e) {
            throw Compound.encrypted();
        } catch (OldWordFileFormatException e) {
            throw Sniffer.unsupported("Word 95 及更早的文件");
        } catch (IOException e) {
            throw Compound.truncated(e);
        }
    }

    private void body(Range range) throws Unreadable {
        for (int i = 0; i < range.numParagraphs(); i++) {
            Paragraph paragraph = range.getParagraph(i);
            if (paragraph.isInTable()) {
                Table table = range.getTable(paragraph);
                raw.table(DocTable.grid(table, numbering), 0);
                i += Math.max(1, table.numParagraphs()) - 1;
            } else {
                raw.lines(numbering.words(paragraph), heading(paragraph), 0);
            }
        }
    }

    private static int heading(Paragraph paragraph) {
        return WordStyles.headingOf(paragraph.getLvl());
    }

    private void notes() throws Unreadable {
        raw.lines(DocNumbering.visible(document.getFootnoteRange().text()), 0, 0);
        raw.lines(DocNumbering.visible(document.getEndnoteRange().text()), 0, 0);
        raw.lines(DocNumbering.visible(document.getMainTextboxRange().text()), 0, 0);
        raw.aside(
                DocNumbering.visible(document.getHeaderStoryRange().text()), "page-header", "页眉页脚");
    }
}
