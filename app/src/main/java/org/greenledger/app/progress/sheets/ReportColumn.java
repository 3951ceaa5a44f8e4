package org.greenledger.app.progress.sheets;

import java.util.Arrays;
import java.util.Optional;

/**
 * The columns of the sheet of reports. They are found again by their heads, so people may move
 * them.
 */
enum ReportColumn {
    KEY("填报编号", 10, "", "系统用来认出这一项和导出时的状态，请勿改动"),
    NUMBER("问题", 8, "", "问题和措施的编号"),
    TEXT("措施", 48, "", "措施的内容"),
    UNIT("单位", 18, "", "承担的单位"),
    DUE("时限", 12, "", "措施或问题的时限"),
    SCHEDULED("应达到", 9, "", "按节点到今天应完成的比例"),
    LAST_PERCENT("上期比例", 9, "", "上期填报的完成比例"),
    LAST_DONE("上期工作", 36, "", "上期填报的工作"),
    PERCENT("完成比例", 10, "percent", "0到100的整数"),
    PROGRESS("进展", 16, "progress", "留空则按比例和节点推算"),
    DONE("本期工作", 44, "done", "本期做了什么；没有进展的写明原因"),
    PROBLEMS("存在问题", 28, "problems", "可以为空"),
    NEXT("下一步", 28, "nextStep", "可以为空"),
    FORECAST("预计完成", 12, "forecastOn", "如 2026-12-31；未达序时进度的必填"),
    REASON("改报理由", 24, "reason", "填写的进展与推算不同时，说明理由");

    private final String head;
    private final int width;
    private final String field;
    private final String note;

    ReportColumn(String head, int width, String field, String note) {
        this.head = head;
        this.width = width;
        this.field = field;
        this.note = note;
    }

    /** The word in the head row. */
    String head() {
        return head;
    }

    /** Width in characters. */
    int width() {
        return width;
    }

    /** What the cell holds and accepts. */
    String note() {
        return note;
    }

    /** Whether people fill it. */
    boolean editable() {
        return !field.isEmpty();
    }

    static Optional<ReportColumn> headed(String words) {
        return Arrays.stream(values()).filter(c -> c.head.equals(words.strip())).findFirst();
    }

    /** The column that a refusal's field belongs to. */
    static ReportColumn filling(String field) {
        return Arrays.stream(values())
                .filter(c -> c.editable() && c.field.equals(field))
                .findFirst()
                .orElse(KEY);
    }
}
