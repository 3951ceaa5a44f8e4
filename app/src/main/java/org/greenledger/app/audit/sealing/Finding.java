package org.greenledger.app.audit.sealing;

import org.jspecify.annotations.Nullable;

/**
 * One place where the log is not what was sealed.
 *
 * @param block number of the block; absent where none is concerned
 * @param entry number of the entry; absent where a whole block is concerned
 * @param words what is wrong, in Chinese
 */
record Finding(Kind kind, @Nullable Long block, @Nullable Long entry, String words) {

    /** What sort of wrong it is. */
    enum Kind {
        CHANGED("内容被改动"),
        MISSING("记录缺失"),
        INSERTED("多出记录"),
        REORDERED("次序被调换"),
        TAIL_CUT("尾部被截断"),
        BLOCK_MISSING("封存块缺失"),
        BLOCKS_SWAPPED("封存块被对调"),
        SEAL_CHANGED("封存块被改动"),
        SIGNATURE("签名无效"),
        ANCHOR("与锚文件不符"),
        ARCHIVE("归档不合规"),
        INDEX("检索表不符");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        String chinese() {
            return chinese;
        }
    }

    static Finding ofBlock(Kind kind, long block, String words) {
        return new Finding(kind, block, null, words);
    }

    static Finding ofEntry(Kind kind, @Nullable Long block, long entry, String words) {
        return new Finding(kind, block, entry, words);
    }

    /** One line for the terminal. */
    String line() {
        String where =
                (block == null ? "" : "第 " + block + " 块") + (entry == null ? "" : " 记录 " + entry);
        return "[%s] %s：%s".formatted(kind.chinese(), where.strip(), words);
    }
}
