package org.greenledger.extraction.document;

import org.greenledger.extraction.Unreadable;

/** How much the reader takes on; a document beyond a limit is refused before it can do harm. */
final class Limits {

    /** Bytes of a file. */
    static final int FILE = 100 << 20;

    /** Characters of a document's text: about a hundred times the longest plan seen. */
    static final int TEXT = 12_000_000;

    /** Bytes of one unpacked part of a container. */
    static final int PART = 200 << 20;

    /** Entries of a container. */
    static final int ENTRIES = 10_000;

    /** Times a part may grow when unpacked, once it is larger than {@link #HARMLESS}. */
    static final int RATIO = 200;

    /** Bytes a part may always have when unpacked. */
    static final int HARMLESS = 10 << 20;

    private Limits() {}

    static void checkText(long characters) throws Unreadable {
        if (characters > TEXT) {
            throw new Unreadable("too-large", "文档文字超过" + TEXT / 10_000 + "万字,无法读取。请拆分后分别导入。");
        }
    }

    static Unreadable bomb() {
        return new Unreadable("zip-bomb", "文件解压后异常庞大,疑似恶意压缩文件,已拒绝读取。请用 Word、WPS 等软件打开后重新另存。");
    }
}
