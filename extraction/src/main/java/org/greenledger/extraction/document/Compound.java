package org.greenledger.extraction.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.greenledger.extraction.Format;
import org.greenledger.extraction.Unreadable;

/** Files of old Office, and the wrapping of encrypted new ones. */
final class Compound {

    private Compound() {}

    static Format format(byte[] content) throws Unreadable {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                throw encrypted();
            }
            if (root.hasEntryCaseInsensitive("WordDocument")) {
                return Format.DOC;
            }
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                throw Sniffer.unsupported("旧版 Excel 文件(.xls)");
            }
            throw Sniffer.unsupported("此类旧版 Office 文件");
        } catch (IOException | IndexOutOfBoundsException e) {
            throw truncated(e);
        }
    }

    static Unreadable encrypted() {
        return new Unreadable("encrypted", "文件已加密,需要密码才能打开。请去除密码保护并另存后再导入。");
    }

    static Unreadable truncated(Throwable cause) {
        return new Unreadable("truncated", "文件不完整或已损坏(可能未下载完)。请重新获取原件后再导入。", cause);
    }
}
