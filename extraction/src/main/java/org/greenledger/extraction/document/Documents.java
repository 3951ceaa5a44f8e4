package org.greenledger.extraction.document;

import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;

/** Opens a document of any known format. */
public final class Documents {

    private Documents() {}

    /**
     * @param name the file's name, used for messages only
     * @throws Unreadable when the document cannot be opened at all, with a message for users
     */
    public static RawDocument open(String name, byte[] content) throws Unreadable {
        if (content.length == 0) {
            throw new Unreadable("empty", "文件是空的(0 字节)。请检查文件是否完整保存,再重新导入。");
        }
        checkSize(content.length);
        RawDocument read = guarded(content);
        if (read.blocks().isEmpty() && read.format() != Format.PDF) {
            throw new Unreadable("empty", "文件里没有文字。请检查文件内容,图片或扫描件请先进行文字识别。");
        }
        return Extension.checked(name, read);
    }

    /**
     * Refuses a file of {@code bytes} bytes when that is more than the reader takes on.
     *
     * @throws Unreadable when it is
     */
    public static void checkSize(long bytes) throws Unreadable {
        if (bytes > Limits.FILE) {
            throw new Unreadable("too-large", "文件超过100 MB,无法读取。请压缩图片或拆分后再导入。");
        }
    }

    /** Libraries complain of broken files in many ways; users get one. */
    private static RawDocument guarded(byte[] content) throws Unreadable {
        try {
            return read(content);
        } catch (RuntimeException | StackOverflowError e) {
            throw new Unreadable("damaged", "文件已损坏或不完整,无法读取。请用原软件打开并重新另存后再导入。", e);
        } catch (OutOfMemoryError e) {
            throw new Unreadable("too-large", "文件展开后过大,无法读取。请拆分或另存为更简单的格式后再导入。", e);
        }
    }

    private static RawDocument read(byte[] content) throws Unreadable {
        return switch (Sniffer.format(content)) {
            case TXT -> TxtReader.read(content);
            case HTML -> HtmlReader.read(content);
            case DOCX -> DocxReader.read(content);
            case PDF -> PdfReader.read(content);
            case DOC -> DocReader.read(content);
            case XLSX -> XlsxReader.read(content);
            case OFD -> OfdReader.read(content);
        };
    }
}
