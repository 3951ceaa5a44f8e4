package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/** PDF: locked ones and such that run something when opened are refused. */
final class PdfExamination {

    private static final COSName NAMES = COSName.getPDFName("Names");
    private static final COSName SCRIPT = COSName.getPDFName("JavaScript");
    private static final COSName FILES = COSName.getPDFName("EmbeddedFiles");

    private PdfExamination() {}

    static List<String> against(Path path) throws IOException {
        try (PDDocument pdf =
                Loader.loadPDF(path.toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            if (pdf.isEncrypted()) {
                return List.of("加了密码或限制，不能上传。请取消加密后另存再传");
            }
            COSDictionary catalog = pdf.getDocumentCatalog().getCOSObject();
            COSBase names = catalog.getDictionaryObject(NAMES);
            if (runs(catalog.getDictionaryObject(COSName.OPEN_ACTION))
                    || catalog.containsKey(COSName.AA)
                    || (names instanceof COSDictionary all && all.containsKey(SCRIPT))) {
                return List.of("含有打开时自动运行的脚本，不能上传。请打印成新的 PDF 再传");
            }
            if (names instanceof COSDictionary all && all.containsKey(FILES)) {
                return List.of("里面嵌有附件，无法检查，不能上传。请把附件另外上传");
            }
            return pdf.getNumberOfPages() == 0 ? List.of("没有页面，可能已损坏。请重新导出后再传") : List.of();
        } catch (InvalidPasswordException locked) {
            return List.of("加了密码，不能上传。请取消加密后另存再传");
        }
    }

    private static boolean runs(COSBase action) {
        if (!(action instanceof COSDictionary dictionary)) {
            return false;
        }
        String kind = dictionary.getNameAsString(COSName.S);
        return "JavaScript".equals(kind) || "Launch".equals(kind) || "SubmitForm".equals(kind);
    }
}
