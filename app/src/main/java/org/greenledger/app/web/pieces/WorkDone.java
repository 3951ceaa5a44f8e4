package org.greenledger.app.web.pieces;

import org.jspecify.annotations.Nullable;

/**
 * How far a piece of work is that takes more than a second.
 *
 * @param what what is being done, for example 正在识别 方案.docx
 * @param done how much is done
 * @param total how much there is; 0 when nobody knows yet
 * @param unit what is counted, for example 页
 * @param next the address that answers with the same piece a moment later; {@code null} when it is
 *     finished
 */
public record WorkDone(String what, long done, long total, String unit, @Nullable String next) {

    /** For example {@code 12 / 40 页，还剩 28 页}. */
    public String words() {
        if (total == 0) {
            return done == 0 ? "" : String.format("已完成 %,d %s", done, unit);
        }
        return String.format("%,d / %,d %s，还剩 %,d %s", done, total, unit, total - done, unit);
    }
}
