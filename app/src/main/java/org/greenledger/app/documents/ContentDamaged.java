package org.greenledger.app.documents;

import java.io.IOException;

/** A content is not what was stored: its hash differs. */
public class ContentDamaged extends IOException {
    private static final long serialVersionUID = 1L;

    ContentDamaged(String expected, String found) {
        super("文件内容已损坏：应为 SHA-256 %s，实为 %s。请系统管理员从备份恢复".formatted(expected, found));
    }
}
