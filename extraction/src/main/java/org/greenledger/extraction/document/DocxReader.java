package org.greenledger.extraction.document;

import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;

/** Word documents: the body, then notes; page headers and footers are set aside. */
final class DocxReader {

    private final ZipParts parts;
    private final WordStyles styles;
    private final WordNumbering numbering;
    private final RawText raw = new RawText();

    private DocxReader(ZipParts parts) throws Unreadable {
        this.parts = parts;
        this.styles = WordStyles.of(parts.part("word/styles.xml"));
        this.numbering = WordNumbering.of(parts.part("word/numbering.xml"));
    }

    static RawDocument read(byte[] content) throws Unreadable {
        DocxReader reader = new DocxReader(ZipParts.open(content));
        reader.part("word/document.xml", "body", new Words(reader.raw));
        reader.part("word/footnotes.xml", "footnote", new Words(reader.raw));
        reader.part("word/endnotes.xml", "endnote", new Words(reader.raw));
        reader.frames();
        if (reader.parts.has("word/vbaProject.bin")) {
            reader.raw.warn(Warning.of("macros-ignored", "文件含有宏,宏未运行,只读取了文字。"));
        }
        return reader.raw.done(Format.DOCX);
    }

    private void part(String name, String element, WordBody.Sink sink) throws Unreadable {
        byte[] part = parts.part(name);
        if (part == null) {
            return;
        }
        SafeXml xml = SafeXml.of(part);
        WordBody body = new WordBody(xml, styles, numbering);
        while (xml.next()) {
            if (xml.atStart() && xml.name().equals(element)) {
                body.read(sink, 0);
            }
        }
    }

    private void frames() throws Unreadable {
        for (String name : parts.names()) {
            if (name.matches("word/(header|footer)\\d*\\.xml")) {
                CellText words = new CellText();
                part(name, name.startsWith("word/header") ? "hdr" : "ftr", words);
                raw.aside(words.toString(), "page-header", "页眉页脚");
            }
        }
    }

    /** Puts what is read into the raw text. */
    private record Words(RawText raw) implements WordBody.Sink {
        @Override
        public void paragraph(String text, int heading) throws Unreadable {
            raw.paragraph(text, heading, 0);
        }

        @Override
        public void table(Grid grid) throws Unreadable {
            raw.table(grid, 0);
        }
    }
}
