package org.greenledger.app.documents.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Office files of 1997 to 2003, and newer ones that are locked, which come in the same shell. */
final class OfficeExamination {

    private static final String LOCKED = "加了密码，不能上传。请取消密码后另存再传";
    private static final String MACROS = "含有宏，不能上传。请另存为不含宏的文件再传";

    private OfficeExamination() {}

    static FileExamination.Finding examine(Path path, boolean macros) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(path.toFile(), true)) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")
                    || root.hasEntryCaseInsensitive("EncryptedSummary")) {
                return FileExamination.Finding.bad(LOCKED);
            }
            FileKind kind = kind(root);
            if (kind == null) {
                return FileExamination.Finding.bad("不是 Word、Excel 或 PowerPoint 文件，不能上传。请转成 PDF 再传");
            }
            if ((kind == FileKind.DOC && lockedWord(root))
                    || (kind == FileKind.XLS && lockedWorkbook(root))) {
                return FileExamination.Finding.bad(LOCKED);
            }
            boolean found =
                    root.hasEntryCaseInsensitive("Macros")
                            || root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR");
            return FileExamination.Finding.of(kind, found && !macros ? List.of(MACROS) : List.of());
        }
    }

    private static @org.jspecify.annotations.Nullable FileKind kind(DirectoryNode root) {
        if (root.hasEntryCaseInsensitive("WordDocument")) {
            return FileKind.DOC;
        }
        if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
            return FileKind.XLS;
        }
        return root.hasEntryCaseInsensitive("PowerPoint Document") ? FileKind.PPT : null;
    }

    /** The flag fEncrypted in the document's head (MS-DOC 2.5.2). */
    private static boolean lockedWord(DirectoryNode root) throws IOException {
        try (InputStream in = root.createDocumentInputStream("WordDocument")) {
            byte[] head = in.readNBytes(12);
            return head.length == 12 && (head[11] & 1) != 0;
        }
    }

    /** A FilePass record among the first of the workbook (MS-XLS 2.4.117). */
    private static boolean lockedWorkbook(DirectoryNode root) throws IOException {
        String name = root.hasEntryCaseInsensitive("Workbook") ? "Workbook" : "Book";
        try (InputStream in = root.createDocumentInputStream(name)) {
            for (int k = 0; k < 20; k++) {
                byte[] head = in.readNBytes(4);
                if (head.length < 4) {
                    return false;
                }
                int record = (head[0] & 0xff) | (head[1] & 0xff) << 8;
                if (record == 0x2f) {
                    return true;
                }
                in.skipNBytes((head[2] & 0xff) | (head[3] & 0xff) << 8);
            }
            return false;
        }
    }
}
