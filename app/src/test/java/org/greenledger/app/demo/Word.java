package org.greenledger.app.demo;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Date;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/** A Word document in the form of an official one. */
final class Word {

    static final String TITLE = "方正小标宋简体";
    static final String BODY = "仿宋_GB2312";
    static final String HEADING = "黑体";
    static final String SUBHEADING = "楷体_GB2312";

    private static final long SHORT_EDGE = 11906;
    private static final long LONG_EDGE = 16838;

    final XWPFDocument document = new XWPFDocument();

    Word(boolean landscape) {
        document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
        document.getProperties().getCoreProperties().setCreator("东川省（虚构）");
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(BigInteger.valueOf(landscape ? LONG_EDGE : SHORT_EDGE));
        size.setH(BigInteger.valueOf(landscape ? SHORT_EDGE : LONG_EDGE));
        size.setOrient(landscape ? STPageOrientation.LANDSCAPE : STPageOrientation.PORTRAIT);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(BigInteger.valueOf(2098));
        margin.setBottom(BigInteger.valueOf(1984));
        margin.setLeft(BigInteger.valueOf(1588));
        margin.setRight(BigInteger.valueOf(1474));
    }

    void title(String text) {
        paragraph(text, TITLE, 22, ParagraphAlignment.CENTER, false);
    }

    void line(String text, String font) {
        paragraph(text, font, 16, ParagraphAlignment.BOTH, true);
    }

    void centred(String text, String font) {
        paragraph(text, font, 16, ParagraphAlignment.CENTER, false);
    }

    void signature(String text) {
        paragraph(text, BODY, 16, ParagraphAlignment.RIGHT, false);
    }

    private void paragraph(
            String text, String font, int points, ParagraphAlignment alignment, boolean indented) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        if (indented) {
            paragraph.setIndentationFirstLine(points * 40);
        }
        write(paragraph, text, font, points);
    }

    static void write(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontSize(points);
        run.setText(text);
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        document.close();
        return out.toByteArray();
    }
}
