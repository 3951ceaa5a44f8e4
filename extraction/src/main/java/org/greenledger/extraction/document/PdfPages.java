package org.greenledger.extraction.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;

/** Takes characters and drawn lines from the pages of a PDF; pictures are never decoded. */
final class PdfPages extends PDFTextStripper {

    private final List<PageGlyph> glyphs = new ArrayList<>();
    private final PdfRules rules;
    private final int[] turns = new int[4];

    PdfPages() throws IOException {
        rules = new PdfRules(this);
    }

    PageContent read(PDPage page, int number) throws IOException {
        glyphs.clear();
        rules.clear();
        java.util.Arrays.fill(turns, 0);
        processPage(page);
        PDRectangle area = page.getCropBox();
        int turn = 0;
        for (int i = 1; i < 4; i++) {
            turn = turns[i] > turns[turn] ? i : turn;
        }
        float height = turn % 2 == 0 ? area.getHeight() : area.getWidth();
        return new PageContent(
                number, height, List.copyOf(glyphs), rules.turned(area, turn), hasImage(page));
    }

    @Override
    protected void processTextPosition(TextPosition text) {
        Matrix matrix = text.getTextMatrix();
        boolean slanted =
                Math.abs(matrix.getScaleX()) > 0.01f
                        && Math.abs(matrix.getShearY()) > 0.2f * Math.abs(matrix.getScaleX());
        String unicode = text.getUnicode();
        if (slanted || unicode == null || unicode.isEmpty()) {
            return; // a watermark across the page
        }
        turns[Math.floorMod((int) text.getDir() / 90, 4)]++;
        float size = Math.max(1, Math.max(text.getFontSizeInPt(), text.getHeightDir()));
        glyphs.add(
                new PageGlyph(
                        text.getXDirAdj(),
                        text.getYDirAdj(),
                        text.getWidthDirAdj(),
                        size,
                        unicode));
    }

    /** The characters are what is wanted, not the text PDFBox would make of them. */
    @Override
    protected void writePage() {}

    private static boolean hasImage(PDPage page) {
        PDResources resources = page.getResources();
        if (resources != null) {
            for (COSName name : resources.getXObjectNames()) {
                if (resources.isImageXObject(name)) {
                    return true;
                }
            }
        }
        return false;
    }
}
