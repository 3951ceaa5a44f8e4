package org.greenledger.extraction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Sets text on A4 pages in the standard Chinese font every PDF reader knows, so that no font is
 * needed on the machine: paragraphs with an indent, ruled tables, a running title, page numbers.
 */
final class PdfSheet implements AutoCloseable {

    private static final float SIZE = 12;
    private static final float LEFT = 70;
    private static final float RIGHT = 525;
    private static final float TOP = 770;
    private static final float BOTTOM = 70;
    private static final float LEADING = 20;

    /** Left edges of the six columns of the official table, and the right end. */
    private static final float[] EDGES = {40, 80, 180, 280, 350, 490, 555};

    private final PDDocument document = new PDDocument();
    private final String title;
    private final List<StringBuilder> contents = new ArrayList<>();
    private StringBuilder page = new StringBuilder();
    private float y;

    PdfSheet(String title) {
        this.title = title;
        turn();
    }

    private void turn() {
        page = new StringBuilder();
        contents.add(page);
        y = TOP;
        show(title, 250, 800, 9);
        show("— " + contents.size() + " —", 280, 40, 9);
    }

    void paragraph(String text) {
        float x = LEFT + 2 * SIZE;
        for (String line : wrapped(text, (RIGHT - LEFT) / SIZE, 2)) {
            if (y < BOTTOM) {
                turn();
            }
            show(line, x, y, SIZE);
            x = LEFT;
            y -= LEADING;
        }
    }

    /** A ruled row; a single cell spans the whole width. Rows are never broken over pages. */
    void row(List<String> cells) {
        boolean whole = cells.size() == 1;
        List<List<String>> set = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < cells.size(); i++) {
            float width = (whole ? EDGES[EDGES.length - 1] : EDGES[i + 1]) - EDGES[i] - 4;
            List<String> lines = new ArrayList<>();
            cells.get(i).lines().forEach(l -> lines.addAll(wrapped(l, width / 8 - 1, 0)));
            set.add(lines);
            height = Math.max(height, lines.size());
        }
        if (y - height * 11 - 6 < BOTTOM) {
            turn();
        }
        float top = y + 9;
        float bottom = top - height * 11 - 6;
        for (int i = 0; i < set.size(); i++) {
            float down = y - 2;
            for (String line : set.get(i)) {
                show(line, EDGES[i] + 2, down, 8);
                down -= 11;
            }
        }
        float[] edges = whole ? new float[] {EDGES[0], EDGES[EDGES.length - 1]} : EDGES;
        for (float x : edges) {
            rule(x, top, x, bottom);
        }
        rule(edges[0], top, edges[edges.length - 1], top);
        rule(edges[0], bottom, edges[edges.length - 1], bottom);
        y = bottom - 9;
    }

    private void rule(float x1, float y1, float x2, float y2) {
        page.append("%.1f %.1f m %.1f %.1f l S\n".formatted(x1, y1, x2, y2));
    }

    private void show(String text, float x, float down, float size) {
        page.append("BT /F1 %.1f Tf %.1f %.1f Td <".formatted(size, x, down));
        for (byte b : text.getBytes(StandardCharsets.UTF_16BE)) {
            page.append("%02X".formatted(b));
        }
        page.append("> Tj ET\n");
    }

    /** Lines of so many characters; no closing mark begins one. */
    private static List<String> wrapped(String text, float width, int indent) {
        List<String> lines = new ArrayList<>();
        int room = (int) width - indent;
        for (int start = 0; start < text.length(); ) {
            int end = Math.min(text.length(), start + room);
            if (end < text.length() && "，。、；:,;)）》”".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            lines.add(text.substring(start, end));
            start = end;
            room = (int) width;
        }
        return lines;
    }

    byte[] bytes() throws IOException {
        COSDictionary fonts = new COSDictionary();
        fonts.setItem(COSName.getPDFName("F1"), font());
        for (StringBuilder content : contents) {
            PDPage sheet = new PDPage(PDRectangle.A4);
            document.addPage(sheet);
            try (PDPageContentStream out = new PDPageContentStream(document, sheet)) {
                write(out, content.toString());
            }
            sheet.getResources().getCOSObject().setItem(COSName.FONT, fonts);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @SuppressWarnings("deprecation") // raw operators are just what is wanted here
    private static void write(PDPageContentStream out, String operators) throws IOException {
        out.appendRawCommands(operators);
    }

    private static COSDictionary font() {
        COSDictionary info = new COSDictionary();
        info.setItem(COSName.REGISTRY, new COSString("Adobe"));
        info.setItem(COSName.ORDERING, new COSString("GB1"));
        info.setInt(COSName.SUPPLEMENT, 4);
        COSDictionary descriptor = new COSDictionary();
        descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
        descriptor.setName(COSName.FONT_NAME, "STSong-Light");
        descriptor.setInt(COSName.FLAGS, 6);
        descriptor.setItem(COSName.FONT_BBOX, numbers(-25, -254, 1000, 880));
        descriptor.setInt(COSName.ASCENT, 880);
        descriptor.setInt(COSName.DESCENT, -120);
        COSDictionary cid = new COSDictionary();
        cid.setItem(COSName.TYPE, COSName.FONT);
        cid.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        cid.setName(COSName.BASE_FONT, "STSong-Light");
        cid.setItem(COSName.CIDSYSTEMINFO, info);
        cid.setItem(COSName.FONT_DESC, descriptor);
        cid.setInt(COSName.DW, 1000);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light-UniGB-UTF16-H");
        font.setName(COSName.ENCODING, "UniGB-UTF16-H");
        font.setItem(COSName.DESCENDANT_FONTS, new COSArray(List.of(cid)));
        return font;
    }

    private static COSArray numbers(int... values) {
        return new COSArray(Arrays.stream(values).mapToObj(COSInteger::get).toList());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
