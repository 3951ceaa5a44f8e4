package org.greenledger.app.documents.previews;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/** Draws pages of a PDF, never larger than a screen needs. */
final class PdfPages {

    private static final float WIDTH = 1240;
    private static final float HEIGHT = 1754;

    private PdfPages() {}

    static int count(Path path) throws IOException {
        try (PDDocument pdf = open(path)) {
            return pdf.getNumberOfPages();
        }
    }

    static BufferedImage draw(Path path, int number) throws IOException {
        try (PDDocument pdf = open(path)) {
            PDRectangle box = pdf.getPage(number - 1).getCropBox();
            float longer = Math.max(box.getWidth(), box.getHeight());
            float shorter = Math.max(1, Math.min(box.getWidth(), box.getHeight()));
            float scale = Math.min(WIDTH / shorter, HEIGHT / Math.max(1, longer));
            PDFRenderer renderer = new PDFRenderer(pdf);
            renderer.setSubsamplingAllowed(true);
            return renderer.renderImage(number - 1, scale, ImageType.RGB);
        }
    }

    private static PDDocument open(Path path) throws IOException {
        return Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache());
    }
}
