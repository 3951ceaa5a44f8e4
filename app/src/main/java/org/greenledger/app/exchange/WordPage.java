package org.greenledger.app.exchange;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageMar;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * A lying A4 page after GB/T 9704-2012: the upright page's margins turned with it (37, 26, 35 and
 * 28 mm become right, bottom, left and top), 仿宋 text, and page numbers between dashes, on odd pages
 * at the right and on even ones at the left.
 */
final class WordPage {

    static final String TITLE = "方正小标宋简体";
    static final String BODY = "仿宋_GB2312";
    static final String BOLD = "黑体";
    static final String SIDE = "楷体_GB2312";

    /** Width of the text in twentieths of a point: 225 mm. */
    static final int WIDTH = 12_757;

    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final int PAGE_NUMBER_POINTS = 14;

    private final XWPFDocument document = new XWPFDocument();

    WordPage() {
        CTSectPr section = document.getDocument().getBody().addNewSectPr();
        CTPageSz size = section.addNewPgSz();
        size.setW(twips(297));
        size.setH(twips(210));
        size.setOrient(STPageOrientation.LANDSCAPE);
        CTPageMar margin = section.addNewPgMar();
        margin.setTop(twips(28));
        margin.setRight(twips(37));
        margin.setBottom(twips(26));
        margin.setLeft(twips(35));
        margin.setHeader(twips(15));
        margin.setFooter(twips(17));
        document.setEvenAndOddHeadings(true);
        number(HeaderFooterType.DEFAULT, ParagraphAlignment.RIGHT);
        number(HeaderFooterType.EVEN, ParagraphAlignment.LEFT);
    }

    XWPFDocument document() {
        return document;
    }

    private static BigInteger twips(double millimetres) {
        return BigInteger.valueOf(Math.round(millimetres * TWIPS_PER_MM));
    }

    private void number(HeaderFooterType pages, ParagraphAlignment side) {
        XWPFParagraph paragraph = document.createFooter(pages).createParagraph();
        paragraph.setAlignment(side);
        paragraph.setIndentationLeft(PAGE_NUMBER_POINTS * 20);
        paragraph.setIndentationRight(PAGE_NUMBER_POINTS * 20);
        write(paragraph, "— ", "宋体", PAGE_NUMBER_POINTS);
        field(paragraph);
        write(paragraph, " —", "宋体", PAGE_NUMBER_POINTS);
    }

    private static void field(XWPFParagraph paragraph) {
        XWPFRun run = paragraph.createRun();
        face(run, "宋体", PAGE_NUMBER_POINTS);
        run.getCTR()
                .addNewFldChar()
                .setFldCharType(
                        org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.BEGIN);
        run.getCTR().addNewInstrText().setStringValue("PAGE");
        run.getCTR()
                .addNewFldChar()
                .setFldCharType(
                        org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType.END);
    }

    void centred(String text, String font, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        paragraph.setSpacingAfter(120);
        write(paragraph, text, font, points);
    }

    /** A paragraph that begins two characters in. */
    void line(String text, String font, int points) {
        XWPFParagraph paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(points * 40);
        write(paragraph, text, font, points);
    }

    static void write(XWPFParagraph paragraph, String text, String font, int points) {
        XWPFRun run = paragraph.createRun();
        face(run, font, points);
        run.setText(text);
    }

    private static void face(XWPFRun run, String font, int points) {
        run.setFontFamily(font, XWPFRun.FontCharRange.eastAsia);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        run.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        run.setFontSize(points);
    }
}
