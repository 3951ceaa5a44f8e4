package org.greenledger.extraction.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;
import org.greenledger.extraction.Warning;

/** PDF documents with a text layer; a page that is only a picture is told of. */
final class PdfReader {

    private static final int MOST_PAGES = 5000;

    private PdfReader() {}

    static RawDocument read(byte[] content) throws Unreadable {
        PdfGuard.check(content);
        try (PDDocument document = Loader.loadPDF(content)) {
            return read(document);
        } catch (InvalidPasswordException e) {
            throw Compound.encrypted();
        } catch (IOException e) {
            throw Compound.truncated(e);
        }
    }

    private static RawDocument read(PDDocument document) throws IOException, Unreadable {
        if (document.getNumberOfPages() == 0) {
            throw new Unreadable("empty", "PDF 里没有页面。请重新获取原件后再导入。");
        }
        if (document.getNumberOfPages() > MOST_PAGES) {
            throw new Unreadable("too-large", "PDF 超过" + MOST_PAGES + "页,无法读取。请拆分后分别导入。");
        }
        PdfPages reader = new PdfPages();
        List<PageContent> pages = new ArrayList<>();
        List<Integer> scanned = new ArrayList<>();
        long glyphs = 0;
        for (PDPage page : document.getPages()) {
            PageContent read = reader.read(page, pages.size() + 1);
            pages.add(read);
            glyphs += read.glyphs().size();
            Limits.checkText(glyphs);
            if (read.image() && read.glyphs().stream().allMatch(g -> g.text().isBlank())) {
                scanned.add(read.number());
            }
        }
        RawText raw = new RawText();
        PagedText.write(pages, raw);
        tell(scanned, pages.size(), raw);
        return raw.done(Format.PDF);
    }

    private static void tell(List<Integer> scanned, int pages, RawText raw) {
        if (!scanned.isEmpty()) {
            String which =
                    scanned.size() == pages ? "全部" + pages + "页" : "第" + shortened(scanned) + "页";
            raw.warn(
                    Warning.of(
                            "scanned-page", which + "是扫描图片,没有文字,未能读取。请先进行文字识别(OCR),或提供 Word 原件。"));
        }
    }

    private static String shortened(List<Integer> pages) {
        List<String> first = pages.stream().limit(10).map(String::valueOf).toList();
        return String.join("、", first) + (pages.size() > 10 ? "等" + pages.size() : "");
    }
}
