package org.greenledger.app.documents;

import org.greenledger.app.shared.NotFound;

/** A content that was stored is not there. */
public class ContentMissing extends NotFound {
    private static final long serialVersionUID = 1L;

    ContentMissing(String sha256) {
        super("这个文件的内容在文件库里找不到（SHA-256 %s…），请联系系统管理员从备份恢复".formatted(sha256.substring(0, 12)));
    }
}
